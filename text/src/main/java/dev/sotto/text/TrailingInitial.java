package dev.sotto.text;

import java.util.ArrayList;
import java.util.List;

/**
 * An initial behind a name of two words or more belongs to it: {@code Kowalski Vera M}, as lists of
 * people are written. Not in capitals, where a letter alone may be a word; never an I.
 */
final class TrailingInitial {
  private TrailingInitial() {}

  /** The findings, those of people longer by an initial that stands behind them. */
  static List<Finding> join(String text, List<Finding> found) {
    List<Finding> joined = new ArrayList<>(found);
    for (int i = 0; i < joined.size(); i++) {
      Finding f = joined.get(i);
      boolean free = i + 1 == joined.size() || joined.get(i + 1).start() > f.end() + 1;
      if (free && f.kind() == Kind.PERSON && stands(text, f)) {
        Finding longer =
            new Finding(f.start(), f.end() + 2, f.kind(), f.confidence(), f.rule(), f.evidence());
        joined.set(i, longer);
      }
    }
    return List.copyOf(joined);
  }

  private static boolean stands(String text, Finding name) {
    int at = name.end() + 1;
    if (at >= text.length() || text.charAt(at - 1) != ' ' || !isInitial(text.charAt(at))) {
      return false;
    }
    int space = text.indexOf(' ', name.start());
    char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    return space < name.end()
        && Character.isLowerCase(text.charAt(name.end() - 1))
        && (next == ' ' || next == '\n' || next == '\r' || ".,;:!?)".indexOf(next) >= 0);
  }

  private static boolean isInitial(char c) {
    return Character.isUpperCase(c) && c != 'I';
  }
}
