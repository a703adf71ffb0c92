/**
 * Mixed load for an hour: does anything grow? Calls, streams, clients that hang up, providers that
 * fail, bad input, choices and receipts, against a whole server in a process of its own.
 */
@NullMarked
package dev.sotto.bench.soak;

import org.jspecify.annotations.NullMarked;
