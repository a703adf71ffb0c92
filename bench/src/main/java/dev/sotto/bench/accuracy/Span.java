package dev.sotto.bench.accuracy;

import java.util.Comparator;

/**
 * A labelled stretch of a text.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param label the kind's name, or that of a label that only gold has
 */
record Span(int start, int end, String label) {
  /** From left to right. */
  static final Comparator<Span> IN_ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end).thenComparing(Span::label);

  /** How many units the two share; zero or less if none. */
  int shared(Span other) {
    return Math.min(end, other.end) - Math.max(start, other.start);
  }

  boolean touches(Span other) {
    return shared(other) > 0;
  }
}
