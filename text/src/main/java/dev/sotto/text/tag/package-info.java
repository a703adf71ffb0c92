/**
 * The statistical tagger for names, places, organisations and addresses, with its gazetteers. Door:
 * {@link dev.sotto.text.tag.Tagger}; its model is a resource, trained in {@code bench}. Called by
 * the detector's wiring; docs/tagger.md says how it was trained and what it reaches.
 */
@NullMarked
package dev.sotto.text.tag;

import org.jspecify.annotations.NullMarked;
