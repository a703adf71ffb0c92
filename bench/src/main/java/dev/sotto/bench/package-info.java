/**
 * Measurements beside peers, and the tagger's training: programs with a {@code main} each, started
 * by {@code bench/train-tagger}. Nothing calls in; no release holds it.
 */
@NullMarked
package dev.sotto.bench;

import org.jspecify.annotations.NullMarked;
