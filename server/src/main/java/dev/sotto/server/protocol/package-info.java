/**
 * The vendors' APIs: which fields there are and what happens to each, how errors look, how streams
 * are read and restored. Door: {@link dev.sotto.server.protocol.Protocol}. Knows neither subjects
 * nor recipients' keys, and sends nothing. Called by mask, provider and chat.
 */
@NullMarked
package dev.sotto.server.protocol;

import org.jspecify.annotations.NullMarked;
