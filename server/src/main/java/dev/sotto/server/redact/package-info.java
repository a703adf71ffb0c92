/**
 * {@code sotto redact}: files, folders and standard input through the mask, on several cores, in
 * bounded memory. Door: {@link dev.sotto.server.redact.Redaction}. The commands call it; it knows
 * the text library and how findings are shown, and nothing of the server.
 */
@NullMarked
package dev.sotto.server.redact;

import org.jspecify.annotations.NullMarked;
