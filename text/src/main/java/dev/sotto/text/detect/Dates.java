package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calendar dates in figures and in words of seven languages; a date of birth where its words say
 * so.
 */
final class Dates implements Rule {
  private static final Map<String, Integer> MONTHS = months();
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "o", "e");
  private static final Set<String> BETWEEN = Set.of("of", "de", "di", "del", "do", "den", "the");

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    WordList.read("months.txt", (section, entry) -> months.put(entry, Integer.valueOf(section)));
    return Map.copyOf(months);
  }

  @Override
  public int startsAt() {
    return Traits.DIGIT | Traits.MONTH;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    Words words = page.words;
    int last = words.isNumber(word) ? inFigures(page, word) : -1;
    if (last < 0 && words.hasDigit(word)) {
      last = dayFirst(words, word);
    }
    if (last < 0 && words.isLetters(word)) {
      last = monthFirst(words, word);
    }
    return last < 0 ? null : judged(page, word, last);
  }

  private static Finding judged(Page page, int first, int last) {
    if (isBirth(page, first, last)) {
      return Spans.of(
          page,
          first,
          last,
          Kind.DATE_OF_BIRTH,
          .92,
          "DATE_OF_BIRTH/context",
          "a date beside words for a birth");
    }
    return Spans.of(page, first, last, Kind.DATE, .9, "DATE", "a calendar date");
  }

  private static boolean isBirth(Page page, int first, int last) {
    List<Hint> about = page.cues.about(first, last);
    boolean year = last - first >= 2;
    return about.stream()
        .limit(3)
        .anyMatch(
            h ->
                h.cue() == Cue.BORN
                    && (year || page.words.line(h.last()) == page.words.line(first)));
  }

  /** Last word of a date in figures that starts at {@code word}, or -1. */
  private static int inFigures(Page page, int word) {
    Words words = page.words;
    if (word + 2 >= words.count() || !words.isNumber(word + 1) || !words.hasDigit(word + 2)) {
      return -1;
    }
    String gap = words.gap(word);
    if (!gap.equals(words.gap(word + 1)) || !List.of(".", "/", "-", ". ", " / ").contains(gap)) {
      return -1;
    }
    if (words.isMixed(word + 2) && !isTimestamp(words.folded(word + 2))) {
      return -1;
    }
    boolean more =
        gap.length() == 1
            && words.isNear(word + 2, 1)
            && words.gap(word + 2).equals(gap)
            && words.isNumber(word + 3);
    int a = number(words, word);
    int b = number(words, word + 1);
    int c = number(words, word + 2);
    boolean yearFirst =
        words.length(word) == 4 && isYear(a) && isMonthDay(b, c) && words.length(word + 2) <= 2;
    boolean yearLast =
        words.length(word) <= 2
            && words.length(word + 1) <= 2
            && isYearWord(words, word + 2, c)
            && (isMonthDay(a, b) || isMonthDay(b, a));
    boolean stamp = words.length(word) == 4 && isYear(a) && words.isMixed(word + 2);
    return !more && (yearFirst || yearLast || stamp) ? word + 2 : -1;
  }

  /** The day and hour of an ISO 8601 time: {@code 04T12}. */
  private static boolean isTimestamp(String folded) {
    return folded.length() == 5 && folded.charAt(2) == 't';
  }

  /** Last word of "4 March 2018", "4th of March", "4 de marzo de 2018", or -1. */
  private static int dayFirst(Words words, int word) {
    int day = leadingNumber(words, word);
    if (day < 1 || day > 31 || !words.isNear(word, 3)) {
      return -1;
    }
    int at = word + 1;
    if (ORDINALS.contains(words.folded(at)) && words.isNear(at, 2)) {
      at++;
    }
    if (BETWEEN.contains(words.folded(at)) && words.isNear(at, 1)) {
      at++;
    }
    return MONTHS.containsKey(words.folded(at)) && words.length(at) >= 3 && isMonthHere(words, at)
        ? year(words, at)
        : -1;
  }

  /** Last word of "March 4th, 2018" or "March 2018", or -1. */
  private static int monthFirst(Words words, int word) {
    boolean month = MONTHS.containsKey(words.folded(word)) && isMonthHere(words, word);
    if (!month || !words.isNear(word, 2)) {
      return -1;
    }
    int at = word + 1;
    if (words.folded(at).equals("the") && words.isNear(at, 1)) {
      at++;
    }
    if (words.isNumber(at)
        && words.length(at) == 4
        && isYear(number(words, at))
        && isMonthHere(words, word)) {
      return at;
    }
    int day = leadingNumber(words, at);
    if (day < 1 || day > 31) {
      return -1;
    }
    if (words.isNear(at, 1) && ORDINALS.contains(words.folded(at + 1))) {
      at++;
    }
    return year(words, at);
  }

  /**
   * "mar", "may", "set", "out" are words, too: short names need a full stop, a capital or three
   * more letters.
   */
  private static boolean isMonthHere(Words words, int word) {
    return words.length(word) > 3
        || words.isCapitalized(word)
        || !Set.of("mar", "may", "set", "out", "ago", "mag", "gen").contains(words.folded(word));
  }

  /** {@code last}, or the year behind it. */
  private static int year(Words words, int last) {
    int at = last + 1;
    if (words.isNear(last, 2) && BETWEEN.contains(words.folded(at)) && words.isNear(at, 1)) {
      at++;
    }
    boolean near =
        at < words.count()
            && at - last <= 2
            && words.line(at) == words.line(last)
            && words.start(at) - words.end(at - 1) <= 2;
    return near && words.isNumber(at) && words.length(at) == 4 && isYear(number(words, at))
        ? at
        : last;
  }

  private static int leadingNumber(Words words, int word) {
    if (words.isNumber(word)) {
      return words.length(word) <= 2 ? number(words, word) : -1;
    }
    String folded = words.folded(word);
    int digits = 0;
    while (digits < folded.length() && Character.isDigit(folded.charAt(digits))) {
      digits++;
    }
    return digits >= 1 && digits <= 2 && ORDINALS.contains(folded.substring(digits))
        ? Integer.parseInt(folded.substring(0, digits))
        : -1;
  }

  static int number(Words words, int word) {
    return words.isNumber(word) && words.length(word) <= 8 ? value(words.raw(word)) : -1;
  }

  private static boolean isYearWord(Words words, int word, int year) {
    return words.length(word) == 4 ? isYear(year) : words.length(word) == 2;
  }

  static boolean isYear(int year) {
    return year >= 1880 && year <= 2100;
  }

  private static boolean isMonthDay(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  /** The number that digits of any script write, at most nine; marks on them do not count. */
  private static int value(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i += Character.charCount(digits.codePointAt(i))) {
      int digit = Character.digit(digits.codePointAt(i), 10);
      value = digit < 0 ? value : value * 10 + digit;
    }
    return value;
  }
}
