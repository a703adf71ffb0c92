package dev.sotto.text.detect;

import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups of digits that may be one number: {@code 4111 1111 1111 1111}, {@code (02) 6123192}.
 *
 * @param first its first word
 * @param last its last word
 * @param digits the digits without separators
 */
record Run(int first, int last, String digits) {
  private static final int MOST_GROUPS = 8;
  private static final int MOST_DIGITS = 24;

  /** The runs that start at {@code word}, the longest first; none if it is no number. */
  static List<Run> from(Page page, int word) {
    List<Run> runs = new ArrayList<>(4);
    StringBuilder digits = new StringBuilder();
    for (int w = word; w - word < MOST_GROUPS; w++) {
      if (page.isTaken(w)
          || !page.words.isNumber(w)
          || digits.length() + page.words.length(w) > MOST_DIGITS) {
        break;
      }
      append(digits, page.words, w);
      runs.add(0, new Run(word, w, digits.toString()));
      if (!joins(page.words, w)) {
        break;
      }
    }
    return runs;
  }

  private static void append(StringBuilder digits, Words words, int word) {
    for (int i = words.start(word); i < words.end(word); i++) {
      char c = words.text().charAt(i);
      digits.append(c < 128 ? c : (char) ('0' + Math.max(0, Character.digit(c, 10))));
    }
  }

  /** Whether the gap behind {@code word} is one that stands within a number. */
  static boolean joins(Words words, int word) {
    if (!words.isNear(word, 3) || !words.isNumber(word + 1)) {
      return false;
    }
    String gap = words.gap(word);
    int marks = 0;
    for (int i = 0; i < gap.length(); i++) {
      if (" -./()\u00a0\u202f\u2011\u2013".indexOf(gap.charAt(i)) < 0) {
        return false;
      }
      marks += gap.charAt(i) == ' ' ? 0 : 1;
    }
    return gap.length() == 1 || marks > 0;
  }

  int length() {
    return digits.length();
  }

  /** Lengths of the groups, such as 4-4-4-4. */
  String shape(Words words) {
    StringBuilder shape = new StringBuilder();
    for (int w = first; w <= last; w++) {
      shape.append(w == first ? "" : "-").append(words.length(w));
    }
    return shape.toString();
  }

  int groups() {
    return last - first + 1;
  }
}
