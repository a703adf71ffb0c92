/**
 * The one exception of the server, {@link dev.sotto.server.fault.Fault}: whose fault it is, a code,
 * a message that is safe to show. Open to all packages; uses none.
 */
@NullMarked
package dev.sotto.server.fault;

import org.jspecify.annotations.NullMarked;
