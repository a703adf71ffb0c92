package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import org.jspecify.annotations.Nullable;

/** IP addresses of both versions (RFC 791, RFC 4291) and hardware addresses (IEEE 802). */
final class NetworkAddresses implements Rule {
  private static final int LONGEST = 45;

  @Override
  public @Nullable Finding at(Page page, int word) {
    int start = page.words.start(word);
    if (!isHexWord(page, word)) {
      return startsV6(page, word);
    }
    int end = page.words.end(word);
    char mark = page.charAt(end);
    if (mark == '.') {
      Finding v4 = version4(page, word);
      return v4 != null ? v4 : cisco(page, word);
    }
    if (mark != ':' && mark != '-') {
      return null;
    }
    Finding mac = hardware(page, start, mark);
    return mac != null || mark == '-' ? mac : version6(page, start);
  }

  /** {@code ::1} starts with a mark. */
  private static @Nullable Finding startsV6(Page page, int word) {
    return null;
  }

  private static boolean isHexWord(Page page, int word) {
    return page.words.length(word) <= 4
        && isHex(page.text, page.words.start(word), page.words.end(word));
  }

  private static boolean isHex(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return to > from;
  }

  private static @Nullable Finding version4(Page page, int word) {
    for (int i = 0; i < 4; i++) {
      int w = word + i;
      if (w >= page.words.count()
          || !page.words.isNumber(w)
          || page.words.length(w) > 3
          || Dates.number(page.words, w) > 255) {
        return null;
      }
      if (i < 3 && (!page.words.isNear(w, 1) || page.charAt(page.words.end(w)) != '.')) {
        return null;
      }
    }
    boolean longer = isDottedOn(page, word + 3) || page.charAt(page.words.start(word) - 1) == '.';
    boolean version = page.cues.isAbout(word, word + 3, Cue.NEUTRAL);
    return longer || version
        ? null
        : Spans.of(
            page, word, word + 3, Kind.IP_ADDRESS, .95, "IP_ADDRESS/v4", "four numbers up to 255");
  }

  private static boolean isDottedOn(Page page, int word) {
    return page.charAt(page.words.end(word)) == '.'
        && page.words.isNear(word, 1)
        && page.words.isNumber(word + 1);
  }

  /** Six pairs of hexadecimal digits joined by {@code mark}. */
  private static @Nullable Finding hardware(Page page, int start, char mark) {
    int end = start + 17;
    if (end > page.text.length()
        || isHexOr(page.charAt(end), mark)
        || isHexOr(page.charAt(start - 1), mark)) {
      return null;
    }
    for (int i = 0; i < 6; i++) {
      int at = start + 3 * i;
      if (!isHex(page.text, at, at + 2) || (i < 5 && page.text.charAt(at + 2) != mark)) {
        return null;
      }
    }
    return new Finding(
        start, end, Kind.MAC_ADDRESS, .95, "MAC_ADDRESS", "six pairs of hexadecimal digits");
  }

  private static boolean isHexOr(char c, char mark) {
    return c == mark || Character.isLetterOrDigit(c);
  }

  /** Three groups of four joined by full stops. */
  private static @Nullable Finding cisco(Page page, int word) {
    int start = page.words.start(word);
    int end = start + 14;
    if (end > page.text.length()
        || page.words.length(word) != 4
        || page.text.charAt(start + 9) != '.') {
      return null;
    }
    boolean hex = isHex(page.text, start + 5, start + 9) && isHex(page.text, start + 10, end);
    return hex && !Character.isLetterOrDigit(page.charAt(end)) && page.charAt(end) != '.'
        ? new Finding(
            start,
            end,
            Kind.MAC_ADDRESS,
            .8,
            "MAC_ADDRESS/dotted",
            "three groups of four hexadecimal digits")
        : null;
  }

  /** Hexadecimal groups joined by colons: eight of them, or fewer around one double colon. */
  static @Nullable Finding version6(Page page, int start) {
    String text = page.text;
    int end = start;
    while (end < text.length()
        && end - start <= LONGEST
        && (text.charAt(end) == ':' || Character.digit(text.charAt(end), 16) >= 0)) {
      end++;
    }
    if (end < text.length() && Character.isLetter(text.charAt(end))) {
      return null;
    }
    while (end > start && text.charAt(end - 1) == ':' && !text.startsWith("::", end - 2)) {
      end--;
    }
    return end - start <= LONGEST && isV6(text.substring(start, end))
        ? new Finding(
            start,
            end,
            Kind.IP_ADDRESS,
            .95,
            "IP_ADDRESS/v6",
            "hexadecimal groups joined by colons")
        : null;
  }

  private static boolean isV6(String value) {
    int gap = value.indexOf("::");
    if (gap >= 0 && value.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    int groups = 0;
    for (String group : value.split(":")) {
      if (group.length() > 4) {
        return false;
      }
      groups += group.isEmpty() ? 0 : 1;
    }
    return gap >= 0 ? groups >= 2 && groups <= 7 && value.length() >= 6 : groups == 8;
  }
}
