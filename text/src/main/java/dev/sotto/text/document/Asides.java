package dev.sotto.text.document;

import dev.sotto.text.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Stretches of a text that stand beside it: words go on around them. Each begins and ends with a
 * line break. Immutable.
 *
 * @param bounds where each begins and ends, in order
 */
record Asides(int[] bounds) {
  boolean isEmpty() {
    return bounds.length == 0;
  }

  /**
   * Whether {@code at} lies in one of them that does not hold all of {@code start} to {@code end}.
   */
  boolean strange(int at, int start, int end) {
    int i = Arrays.binarySearch(bounds, at);
    int before = i >= 0 ? i : -i - 2;
    return before >= 0 && before % 2 == 0 && (start < bounds[before] || end > bounds[before + 1]);
  }

  /** Whether one of them begins between {@code start} and {@code end}. */
  boolean over(int start, int end) {
    int i = Arrays.binarySearch(bounds, start + 1);
    int next = i >= 0 ? i : -i - 1;
    return next % 2 == 0 && next < bounds.length && bounds[next] < end;
  }

  /** The part of the text from {@code start} to {@code end}, both outside them, without them. */
  Excerpt without(String text, int start, int end) {
    List<Integer> others = new ArrayList<>(List.of(start));
    int i = -Arrays.binarySearch(bounds, start) - 1;
    for (int next = Math.abs(i); next < bounds.length && bounds[next] < end; next++) {
      others.add(bounds[next]);
    }
    others.add(end);
    return Excerpt.of(text, others.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The text without them. */
  Excerpt without(String text) {
    int[] others = new int[bounds.length + 2];
    System.arraycopy(bounds, 0, others, 1, bounds.length);
    others[others.length - 1] = text.length();
    return Excerpt.of(text, others);
  }

  /** They alone. */
  Excerpt alone(String text) {
    return Excerpt.of(text, bounds);
  }

  /** Parts of a text put behind one another: where each begins there and in the text. */
  record Excerpt(String text, int[] starts, int[] from) {
    static Excerpt of(String text, int[] bounds) {
      StringBuilder out = new StringBuilder();
      int[] starts = new int[bounds.length / 2];
      int[] from = new int[bounds.length / 2];
      int parts = 0;
      for (int i = 0; i < bounds.length; i += 2) {
        if (bounds[i] < bounds[i + 1]) {
          starts[parts] = out.length();
          from[parts++] = bounds[i];
          out.append(text, bounds[i], bounds[i + 1]);
        }
      }
      return new Excerpt(out.toString(), Arrays.copyOf(starts, parts), Arrays.copyOf(from, parts));
    }

    /** {@code finding} as one of the whole text. */
    Finding placed(Finding finding) {
      return new Finding(
          at(finding.start()),
          at(finding.end() - 1) + 1,
          finding.kind(),
          finding.confidence(),
          finding.rule(),
          finding.evidence());
    }

    List<Finding> placed(List<Finding> findings) {
      return findings.stream().map(this::placed).toList();
    }

    private int at(int place) {
      int i = Arrays.binarySearch(starts, place);
      int part = i >= 0 ? i : -i - 2;
      return from[part] + place - starts[part];
    }
  }
}
