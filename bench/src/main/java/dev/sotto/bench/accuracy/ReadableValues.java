package dev.sotto.bench.accuracy;

import dev.sotto.text.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where known values stay readable in a text, wherever they stand and whether gold labels that
 * place or not: a value as a whole in any case, a number of six or more characters however it is
 * spaced, a name's part of three or more letters as a word of its own in the value's case.
 */
final class ReadableValues {
  private static final int SHORTEST_NUMBER = 6;
  private static final int SHORTEST_PART = 3;

  /** The text with what is covered blanked out, and the same in lower case, unit by unit. */
  private final char[] open;

  private final char[] lower;
  private final List<Span> readable = new ArrayList<>();

  private ReadableValues(String text, List<Span> found) {
    open = text.toCharArray();
    Coverage coverage = new Coverage(text, found);
    for (int i = 0; i < open.length; i++) {
      open[i] = coverage.covers(i) ? '\0' : open[i];
    }
    lower = lower(open);
  }

  /** The places, in no order; one that is also a part of another may be among them. */
  static List<Span> of(Known known, String text, List<Span> found) {
    ReadableValues values = new ReadableValues(text, found);
    known.names().forEach(values::name);
    Stream.of(known.emails(), known.phones(), known.addresses(), known.numbers(), known.other())
        .flatMap(List::stream)
        .forEach(values::value);
    return values.readable;
  }

  private void name(String name) {
    find(lower, name.toLowerCase(Locale.ROOT), "PERSON");
    for (String part : name.split("[\\s.,-]+", -1)) {
      if (part.length() >= SHORTEST_PART) {
        find(open, part, "PERSON");
      }
    }
  }

  private void value(String value) {
    find(lower, value.toLowerCase(Locale.ROOT), "VALUE");
    String compact = value.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    if (compact.length() >= SHORTEST_NUMBER && compact.chars().anyMatch(Character::isDigit)) {
      findCompact(compact);
    }
  }

  private void find(char[] where, String what, String label) {
    for (int at = 0; at + what.length() <= where.length; at++) {
      if (stands(where, at, what) && borders(at, at + what.length())) {
        readable.add(new Span(at, at + what.length(), label));
      }
    }
  }

  private static boolean stands(char[] where, int at, String what) {
    for (int i = 0; i < what.length(); i++) {
      if (where[at + i] != what.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Letters and digits as they follow each other, whatever stands between them in a line. */
  private void findCompact(String what) {
    for (int at = 0; at < lower.length; at++) {
      int end = lower[at] == what.charAt(0) ? compactEnd(at, what) : -1;
      if (end >= 0 && borders(at, end)) {
        readable.add(new Span(at, end, "VALUE"));
      }
    }
  }

  private int compactEnd(int from, String what) {
    int matched = 0;
    int at = from;
    while (at < lower.length && matched < what.length()) {
      char c = lower[at];
      if (c == what.charAt(matched)) {
        matched++;
      } else if (Character.isLetterOrDigit(c) || c == '\0' || c == '\n') {
        return -1;
      }
      at++;
    }
    return matched == what.length() ? at : -1;
  }

  private boolean borders(int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(open[start - 1]))
        && (end == open.length || !Character.isLetterOrDigit(open[end]));
  }

  private static char[] lower(char[] text) {
    char[] lower = new char[text.length];
    for (int i = 0; i < text.length; i++) {
      lower[i] = Character.toLowerCase(text[i]);
    }
    return lower;
  }
}
