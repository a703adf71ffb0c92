/**
 * How fast the text library is, on ordinary text and on text made to be slow, beside peers in the
 * same run. Door: {@link dev.sotto.bench.speed.TextSpeed}, started by {@code bench/text-speed}.
 */
@NullMarked
package dev.sotto.bench.speed;

import org.jspecify.annotations.NullMarked;
