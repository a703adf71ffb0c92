/**
 * Matches the known identifiers of a subject: exactly, by parts, in other formats and with typos.
 * Doors: {@link dev.sotto.text.known.KnownIdentifiers} prepares them, {@link
 * dev.sotto.text.known.KnownFinder} finds them in one pass over a text's words.
 */
@NullMarked
package dev.sotto.text.known;

import org.jspecify.annotations.NullMarked;
