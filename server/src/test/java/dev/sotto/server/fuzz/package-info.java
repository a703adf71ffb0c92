/** A fuzzer over requests and provider's replies: seeded, a minute in CI and longer by hand. */
@NullMarked
package dev.sotto.server.fuzz;

import org.jspecify.annotations.NullMarked;
