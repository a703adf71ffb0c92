package dev.sotto.bench.accuracy;

import java.util.BitSet;
import java.util.List;

/** What of a text predictions of any label cover. */
final class Coverage {
  private final String text;
  private final BitSet covered = new BitSet();

  Coverage(String text, List<Span> predicted) {
    this.text = text;
    predicted.forEach(p -> covered.set(p.start(), p.end()));
  }

  boolean covers(int unit) {
    return covered.get(unit);
  }

  /** Whether any unit of the span is covered. */
  boolean touches(Span span) {
    int first = covered.nextSetBit(span.start());
    return first >= 0 && first < span.end();
  }

  /** Whether a letter or digit of the span is not covered (Unicode L* or Nd). */
  boolean leaks(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (!covered.get(i) && isReadable(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the unit belongs to a letter or digit; both units of a pair do. */
  private boolean isReadable(int i) {
    char c = text.charAt(i);
    boolean second =
        Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    return Character.isLetterOrDigit(text.codePointAt(second ? i - 1 : i));
  }
}
