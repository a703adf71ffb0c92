/**
 * Structured kinds: one pass over the words of a text proposes candidates, small rules check them
 * by check digit, by the words beside them and by shape. Door: {@link
 * dev.sotto.text.detect.StructuredFinder}. Knows nothing of tagger or known identifiers.
 */
@NullMarked
package dev.sotto.text.detect;

import org.jspecify.annotations.NullMarked;
