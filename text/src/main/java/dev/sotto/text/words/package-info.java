/**
 * A text as words with their folded forms: what the rules and the known identifiers match on. Door:
 * {@link dev.sotto.text.words.Words}. Called by {@code detect} and {@code known}; finds nothing by
 * itself.
 */
@NullMarked
package dev.sotto.text.words;

import org.jspecify.annotations.NullMarked;
