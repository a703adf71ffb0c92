/**
 * How much the detector finds in labelled texts, and how much it leaves readable. Door: {@link
 * dev.sotto.bench.accuracy.Accuracy}, started by {@code bench/accuracy}. The figures are those of
 * the evaluation data's own score.py.
 */
@NullMarked
package dev.sotto.bench.accuracy;

import org.jspecify.annotations.NullMarked;
