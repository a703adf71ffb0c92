package dev.sotto.server.redact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with coloured stretches, broken into rows of a terminal. Rows break at a blank where there
 * is one, wide characters take two cells (Unicode's East Asian Width, by script), combining marks
 * none, control characters are shown as dots: a text must not command the terminal.
 */
final class Column {
  private static final String RESET = "\u001b[0m";
  private static final int TAB = 4;

  private final String text;
  private final boolean colour;
  private final List<Stretch> stretches = new ArrayList<>();

  Column(String text, boolean colour) {
    this.text = text;
    this.colour = colour;
  }

  private record Stretch(int start, int end, Family family) {}

  /** What is printed, and how many cells it takes. */
  record Row(String text, int width) {
    static final Row EMPTY = new Row("", 0);
  }

  /** Colours a stretch; stretches come in order. */
  void mark(int start, int end, Family family) {
    stretches.add(new Stretch(start, end, family));
  }

  /** The rows of each line, {@code width} cells at most. */
  List<List<Row>> rows(int width) {
    List<List<Row>> lines = new ArrayList<>();
    int from = 0;
    int next = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      List<Row> rows = new ArrayList<>();
      int at = from;
      do {
        int to = breakAt(at, end, width);
        while (next < stretches.size() && stretches.get(next).end() <= at) {
          next++;
        }
        rows.add(row(at, to, next));
        at = to;
        while (at < end && at > from && text.charAt(at) == ' ') {
          at++;
        }
      } while (at < end);
      lines.add(rows);
      from = end + 1;
    }
    return lines;
  }

  private int breakAt(int from, int end, int width) {
    int cells = 0;
    int blank = 0;
    int at = from;
    while (at < end) {
      int point = text.codePointAt(at);
      cells += cells(point);
      if (cells > width && point == ' ') {
        return at;
      }
      if (cells > width) {
        return blank > from
            ? blank
            : Math.max(at, from + Character.charCount(text.codePointAt(from)));
      }
      at += Character.charCount(point);
      blank = point == ' ' ? at : blank;
    }
    return end;
  }

  private Row row(int from, int to, int firstStretch) {
    StringBuilder row = new StringBuilder();
    int cells = 0;
    int number = firstStretch;
    Family now = null;
    for (int at = from; at < to; ) {
      while (number < stretches.size() && stretches.get(number).end() <= at) {
        number++;
      }
      Family here = family(number, at);
      if (here != now) {
        paint(row, now, here);
        now = here;
      }
      int point = text.codePointAt(at);
      cells += cells(point);
      append(row, point);
      at += Character.charCount(point);
    }
    paint(row, now, null);
    return new Row(row.toString(), cells);
  }

  private @Nullable Family family(int number, int at) {
    return number < stretches.size() && stretches.get(number).start() <= at
        ? stretches.get(number).family()
        : null;
  }

  private void paint(StringBuilder row, @Nullable Family before, @Nullable Family now) {
    if (colour && before != now) {
      row.append(now == null ? RESET : "\u001b[1;38;5;" + now.colour() + "m");
    }
  }

  private static void append(StringBuilder row, int point) {
    if (point == '\t') {
      row.append(" ".repeat(TAB));
    } else if (isControl(point)) {
      row.append(point == '\r' ? "" : "·");
    } else {
      row.appendCodePoint(point);
    }
  }

  /** C0 and C1, formats (bidirectional overrides among them), unpaired surrogates. */
  private static boolean isControl(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static int cells(int point) {
    if (point == '\t') {
      return TAB;
    }
    if (point == '\r') {
      return 0;
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (point >= 0x1100 && point <= 0x115F)
            || (point >= 0x2E80 && point <= 0xA4CF)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0xFE30 && point <= 0xFE6F)
            || (point >= 0xFF00 && point <= 0xFF60)
            || (point >= 0x1F300 && point <= 0x1FAFF)
            || (point >= 0x20000 && point <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
