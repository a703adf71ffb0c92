/**
 * Who may: keys of apps and staff, stored hashed, bound to roles and uses. Door: {@link
 * dev.sotto.server.access.Keys}; what it answers is a {@link dev.sotto.server.access.Caller}. Open
 * to all packages; knows no subject and no use beyond its name.
 */
@NullMarked
package dev.sotto.server.access;

import org.jspecify.annotations.NullMarked;
