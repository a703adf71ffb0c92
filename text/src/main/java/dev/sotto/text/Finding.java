package dev.sotto.text;

import java.util.Objects;

/**
 * A piece of personal data in a text. Holds where it stands, never its value, so that it may be
 * logged.
 *
 * @param start first UTF-16 unit
 * @param end one past the last UTF-16 unit, greater than {@code start}
 * @param kind what it is
 * @param confidence 0 to 1
 * @param rule what found it: a slash-separated path ({@code iban}, {@code NATIONAL_ID/de/tax},
 *     {@code known/name}, {@code tagger})
 * @param evidence why, in words for a reviewer, without any of the text's values
 */
public record Finding(
    int start, int end, Kind kind, double confidence, String rule, String evidence) {
  public Finding {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a span needs 0 <= start < end, got " + start + ".." + end);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be 0 to 1, got " + confidence);
    }
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(evidence, "evidence");
  }

  /** Number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether the two share a unit. */
  public boolean overlaps(Finding other) {
    return start < other.end && other.start < end;
  }
}
