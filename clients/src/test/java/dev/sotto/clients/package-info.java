/** Clients as people use them, unmodified, against a whole Sotto with a recording provider. */
@NullMarked
package dev.sotto.clients;

import org.jspecify.annotations.NullMarked;
