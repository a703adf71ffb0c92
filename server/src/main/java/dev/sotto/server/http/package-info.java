/**
 * What all routes share: bounded JSON bodies ({@link dev.sotto.server.http.Bodies}), problem
 * answers ({@link dev.sotto.server.http.Problems}), the caller of a request ({@link
 * dev.sotto.server.http.Callers}), and a log of failures that holds no personal data. Open to all
 * packages; knows no domain but access.
 */
@NullMarked
package dev.sotto.server.http;

import org.jspecify.annotations.NullMarked;
