/**
 * Pseudonyms: masks the texts and JSON of one conversation, and restores what comes back, whole or
 * streamed. Door: {@link dev.sotto.text.mask.Masker}; what restores is {@link
 * dev.sotto.text.mask.Pseudonyms}. Pure: no I/O, no time, no randomness; docs/pseudonyms.md says
 * what is promised.
 */
@NullMarked
package dev.sotto.text.mask;

import org.jspecify.annotations.NullMarked;
