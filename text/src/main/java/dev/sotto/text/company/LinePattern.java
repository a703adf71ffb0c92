package dev.sotto.text.company;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * A pattern over the lines of a text, by RE2/J: each search is linear in what it searches. A line
 * longer than {@value #WINDOW} units is searched in overlapping windows, since a search that looks
 * far ahead for little would else make many of them quadratic; there a match is at most {@value
 * #OVERLAP} units long, or comes in overlapping parts.
 */
final class LinePattern {
  static final int WINDOW = 1024;
  static final int OVERLAP = 256;

  private final Pattern pattern;

  LinePattern(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** What is told of a match: offsets in the text. */
  interface Seen {
    void match(int start, int end);
  }

  void scan(String text, Seen seen) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      line(text, start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end, seen);
      start = end + 1;
    }
  }

  private void line(String text, int start, int end, Seen seen) {
    int from = start;
    while (from < end) {
      int to = end - from <= WINDOW ? end : whole(text, from + WINDOW);
      window(text.substring(from, to), from, seen);
      from = to == end ? end : whole(text, to - OVERLAP);
    }
  }

  /** A place that divides no surrogate pair. */
  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private void window(String window, int offset, Seen seen) {
    Matcher matcher = pattern.matcher(window);
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        seen.match(offset + matcher.start(), offset + matcher.end());
      }
    }
  }
}
