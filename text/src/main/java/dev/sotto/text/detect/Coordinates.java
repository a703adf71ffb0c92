package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import org.jspecify.annotations.Nullable;

/** Latitude and longitude: decimal degrees with three places or more, or degrees with minutes. */
final class Coordinates implements Rule {
  private static final int LONGEST = 40;

  @Override
  public int startsAt() {
    return Traits.NUMBER;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    if (!page.words.isNumber(word) || page.words.length(word) > 3) {
      return null;
    }
    int start = page.words.start(word);
    int signed = page.charAt(start - 1) == '-' ? start - 1 : start;
    int end =
        page.charAt(page.words.end(word)) == '°'
            ? sexagesimal(page.text, start)
            : decimal(page.text, start);
    return end < 0
        ? null
        : new Finding(signed, end, Kind.COORDINATES, .9, "COORDINATES", "latitude and longitude");
  }

  private static int decimal(String text, int start) {
    int middle = degrees(text, start, 90);
    if (middle < 0) {
      return -1;
    }
    int at = middle;
    while (at < text.length() && at - middle <= 4 && ",; °NS".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at == middle) {
      return -1;
    }
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      at++;
    }
    int end = degrees(text, at, 180);
    while (end > 0 && end < text.length() && "°EW".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** End of a number up to {@code most} with three decimals or more, or -1. */
  private static int degrees(String text, int start, int most) {
    int at = start;
    int whole = 0;
    while (at < text.length() && at - start < 3 && isDigit(text.charAt(at))) {
      whole = whole * 10 + text.charAt(at++) - '0';
    }
    if (at == start || whole > most || at >= text.length() || text.charAt(at) != '.') {
      return -1;
    }
    int point = at++;
    while (at < text.length() && at - point <= 16 && isDigit(text.charAt(at))) {
      at++;
    }
    return at - point > 3 ? at : -1;
  }

  /** Degrees, minutes and seconds with a letter each: {@code 48°51'24"N 2°21'08"E}. */
  private static int sexagesimal(String text, int start) {
    int letters = 0;
    for (int at = start; at < text.length() && at - start < LONGEST; at++) {
      char c = text.charAt(at);
      if ("NSEWO".indexOf(c) >= 0) {
        if (++letters == 2) {
          return at + 1;
        }
      } else if (!isDigit(c) && "°'\"′″’” .,".indexOf(c) < 0) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
