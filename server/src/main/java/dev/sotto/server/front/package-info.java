/**
 * The HTTP front: connectors, TLS, HTTP/2, the errors that the web server itself makes, and the
 * drain at the end. Door: {@link dev.sotto.server.front.HttpServer}; the root alone calls it. Knows
 * no domain: routes and the vendors' error shapes are handed in.
 */
@NullMarked
package dev.sotto.server.front;

import org.jspecify.annotations.NullMarked;
