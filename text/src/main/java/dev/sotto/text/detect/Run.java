package dev.sotto.text.detect;

import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of digits that may be one number: {@code 4111 1111 1111 1111}, {@code (02) 6123192}. Its
 * digits become a string only when they are asked for.
 */
final class Run {
  private static final int MOST_GROUPS = 8;
  private static final int MOST_DIGITS = 24;
  private static final int BITS_OF_A_GROUP = 5;

  private final Words words;
  private final int first;
  private final int last;
  private final int length;
  private final long shape;
  private @Nullable String digits;

  private Run(Words words, int first, int last, int length, long shape) {
    this.words = words;
    this.first = first;
    this.last = last;
    this.length = length;
    this.shape = shape;
  }

  /** The runs that start at {@code word}, the longest first; none if it is no number. */
  static List<Run> from(Page page, int word) {
    List<Run> runs = new ArrayList<>(2);
    int length = 0;
    long shape = 0;
    for (int w = word; w - word < MOST_GROUPS; w++) {
      int group = page.words.length(w);
      if (page.isTaken(w) || !page.words.isNumber(w) || length + group > MOST_DIGITS) {
        break;
      }
      length += group;
      shape = (shape << BITS_OF_A_GROUP) | group;
      runs.add(new Run(page.words, word, w, length, shape));
      if (!joins(page.words, w)) {
        break;
      }
    }
    return reversed(runs);
  }

  private static List<Run> reversed(List<Run> runs) {
    for (int i = 0, k = runs.size() - 1; i < k; i++, k--) {
      Run swapped = runs.get(i);
      runs.set(i, runs.get(k));
      runs.set(k, swapped);
    }
    return runs;
  }

  /** Whether the gap behind {@code word} is one that stands within a number. */
  static boolean joins(Words words, int word) {
    if (!words.isNear(word, 3) || !words.isNumber(word + 1)) {
      return false;
    }
    int from = words.end(word);
    int to = words.start(word + 1);
    int marks = 0;
    for (int i = from; i < to; i++) {
      char c = words.text().charAt(i);
      if (" -./()\u00a0\u202f\u2011\u2013".indexOf(c) < 0) {
        return false;
      }
      marks += c == ' ' ? 0 : 1;
    }
    return to - from == 1 || marks > 0;
  }

  /** The {@link #shape} of groups of these lengths. */
  static long shape(int... groups) {
    long shape = 0;
    for (int group : groups) {
      shape = (shape << BITS_OF_A_GROUP) | group;
    }
    return shape;
  }

  /** Its first word. */
  int first() {
    return first;
  }

  /** Its last word. */
  int last() {
    return last;
  }

  /** How many digits it has. */
  int length() {
    return length;
  }

  int groups() {
    return last - first + 1;
  }

  /** The lengths of the groups, five bits each. */
  long shape() {
    return shape;
  }

  /** The digits without separators. */
  String digits() {
    String known = digits;
    if (known == null) {
      known = read();
      digits = known;
    }
    return known;
  }

  private String read() {
    StringBuilder read = new StringBuilder(length);
    for (int w = first; w <= last; w++) {
      for (int i = words.start(w); i < words.end(w); i++) {
        char c = words.text().charAt(i);
        read.append(c < 128 ? c : (char) ('0' + Math.max(0, Character.digit(c, 10))));
      }
    }
    return read.toString();
  }
}
