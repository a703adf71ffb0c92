package dev.sotto.text.detect;

import dev.sotto.text.words.Words;
import java.util.Set;

/** What belongs to an address behind its street and number: letter, staircase, floor, flat. */
final class UnitBehind {
  private static final Set<String> UNITS = WordList.set("streets.txt", "unit");
  private static final int MOST = 8;

  private UnitBehind() {}

  /** End of the address, in UTF-16 units, whose street and number end with word {@code last}. */
  static int end(Page page, int last) {
    Words words = page.words;
    int at = suffix(page, last);
    for (int steps = 0; steps < MOST && words.isNear(at, 4); steps++) {
      int next = unit(page, at);
      if (next < 0) {
        break;
      }
      at = next;
    }
    int end = words.end(at);
    return "ºª°".indexOf(page.charAt(end)) >= 0 && page.charAt(end) != '\0' ? end + 1 : end;
  }

  /** "12/B", "156-II", "12 b", "3-5". */
  private static int suffix(Page page, int last) {
    Words words = page.words;
    if (!words.hasDigit(last) || !words.isNear(last, 3)) {
      return last;
    }
    String gap = words.gap(last);
    boolean joined = gap.equals("/") || gap.equals("-") || gap.equals(" - ") || gap.equals("–");
    boolean fits =
        words.length(last + 1) <= 3
            && (Addresses.isHouseNumber(words, last + 1)
                || words.isUpper(last + 1)
                || words.length(last + 1) == 1);
    if (joined && fits) {
      return last + 1;
    }
    boolean letter =
        gap.equals(" ")
            && words.length(last + 1) == 1
            && "abcdefgh".contains(words.folded(last + 1))
            && !words.folded(last + 1).equals("a");
    boolean bis =
        gap.equals(" ")
            && (words.folded(last + 1).equals("bis") || words.folded(last + 1).equals("ter"));
    return letter || bis ? last + 1 : last;
  }

  /** Last word of the unit behind {@code at} ("Apt 9B", "# 102", "2º Dto", "3º izq."), or -1. */
  private static int unit(Page page, int at) {
    Words words = page.words;
    String gap = words.gap(at);
    int next = at + 1;
    if (gap.indexOf('#') >= 0
        && words.length(next) <= 5
        && (words.hasDigit(next) || words.length(next) == 1)) {
      return next;
    }
    if (!gap.chars().allMatch(c -> " ,.-ºª°#".indexOf(c) >= 0)) {
      return -1;
    }
    boolean floor =
        words.hasDigit(next)
            && words.length(next) <= 3
            && "ºª°".indexOf(page.charAt(words.end(next))) >= 0
            && page.charAt(words.end(next)) != '\0';
    if (floor) {
      return next;
    }
    boolean ordinal =
        gap.length() <= 3
            && (gap.indexOf('º') >= 0 || gap.indexOf('ª') >= 0 || gap.indexOf('°') >= 0);
    if (ordinal && words.length(next) <= 4 && words.isLetters(next)) {
      return next;
    }
    if (!UNITS.contains(words.folded(next))) {
      return -1;
    }
    boolean number =
        words.isNear(next, 3)
            && words.length(next + 1) <= 5
            && (words.hasDigit(next + 1) || words.length(next + 1) == 1 && words.isUpper(next + 1));
    return number
        ? next + 1
        : Set.of("izq", "dcha", "izda", "dto", "esq", "hs", "hinterhaus")
                .contains(words.folded(next))
            ? next
            : -1;
  }
}
