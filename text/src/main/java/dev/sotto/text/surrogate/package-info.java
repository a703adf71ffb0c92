/**
 * Realistic surrogates: other values of the same kind, language, gender form and format, drawn by a
 * key. Door: {@link dev.sotto.text.surrogate.Surrogates}, called by the mask, which sees to it that
 * none stands in a conversation and turns them back. Pure: what is drawn depends on key and value
 * only; docs/pseudonyms.md says from which ranges.
 */
@NullMarked
package dev.sotto.text.surrogate;

import org.jspecify.annotations.NullMarked;
