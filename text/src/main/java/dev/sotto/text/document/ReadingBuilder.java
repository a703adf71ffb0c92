package dev.sotto.text.document;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts a {@link Reading} together, stretch by stretch. */
final class ReadingBuilder {
  private static final double CONFIDENCE = .9;

  private final String raw;
  private final StringBuilder text = new StringBuilder();
  private final List<Finding> told = new ArrayList<>();
  private int count;
  private int[] seen = new int[64];
  private int[] from = new int[64];
  private int[] to = new int[64];
  private Place[] places = new Place[64];
  private int[] asides = new int[16];
  private int asidesEnd;

  ReadingBuilder(String raw) {
    this.raw = raw;
  }

  /** What is read as it is written. */
  ReadingBuilder plain(int start, int end, Place place) {
    if (start < end) {
      int last = count - 1;
      boolean more =
          count > 0
              && places[last] == place
              && to[last] == start
              && to[last] - from[last] == text.length() - seen[last];
      if (more) {
        to[last] = end;
      } else {
        open(start, end, place);
      }
      text.append(raw, start, end);
    }
    return this;
  }

  /** What is written from {@code start} to {@code end} and read as {@code value}. */
  ReadingBuilder decoded(String value, int start, int end, Place place) {
    if (!value.isEmpty()) {
      open(start, end, place);
      text.append(value);
    }
    return this;
  }

  /** What stands nowhere and is only said to the finder. */
  ReadingBuilder said(String words) {
    int at = count == 0 ? 0 : to[count - 1];
    return decoded(words, at, at, Place.FIXED);
  }

  /** A line break for the finder, unless there is one. */
  ReadingBuilder line() {
    boolean open = text.length() > 0 && text.charAt(text.length() - 1) != '\n';
    return open ? said("\n") : this;
  }

  /** Says that all from {@code start} on stands beside the text. */
  void aside(int start) {
    if (asidesEnd == asides.length) {
      asides = Arrays.copyOf(asides, asidesEnd * 2);
    }
    boolean more = asidesEnd > 0 && asides[asidesEnd - 1] == start;
    asidesEnd -= more ? 1 : 0;
    if (!more) {
      asides[asidesEnd++] = start;
    }
    asides[asidesEnd++] = text.length();
  }

  /** How much is read by now. */
  int length() {
    return text.length();
  }

  /**
   * Says that all from {@code start} on, but blanks around it, is of {@code kind}, if it can be.
   */
  void tell(Kind kind, int start, String what) {
    tell(kind, start, text.length(), what);
  }

  /** Says that what stands between {@code start} and {@code end} is of {@code kind}. */
  void tell(Kind kind, int start, int end, String what) {
    int a = start;
    int b = end;
    while (a < b && blank(text.charAt(a))) {
      a++;
    }
    while (b > a && blank(text.charAt(b - 1))) {
      b--;
    }
    if (a < b && Columns.fits(kind, text.substring(a, b))) {
      String rule = kind + "/context/" + what;
      told.add(new Finding(a, b, kind, CONFIDENCE, rule, "the " + what + " says so"));
    }
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '"';
  }

  private void open(int start, int end, Place place) {
    if (count + 1 == seen.length) {
      int size = seen.length * 2;
      seen = Arrays.copyOf(seen, size);
      from = Arrays.copyOf(from, size);
      to = Arrays.copyOf(to, size);
      places = Arrays.copyOf(places, size);
    }
    seen[count] = text.length();
    from[count] = start;
    to[count] = end;
    places[count++] = place;
  }

  Reading build() {
    seen[count] = text.length();
    Reading.Stretches stretches =
        new Reading.Stretches(
            Arrays.copyOf(seen, count + 1),
            Arrays.copyOf(from, count),
            Arrays.copyOf(to, count),
            Arrays.copyOf(places, count));
    return new Reading(
        raw, text.toString(), stretches, told, new Asides(Arrays.copyOf(asides, asidesEnd)));
  }
}
