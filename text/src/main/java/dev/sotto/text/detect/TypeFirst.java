package dev.sotto.text.detect;

import dev.sotto.text.words.Words;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Kind of street, name, house number: "Calle Mayor, 12", "Via Roma 12/B", "Rua do Carmo, 68", "Am
 * Bach 3".
 */
final class TypeFirst {
  private static final Pattern GAP_1 = Pattern.compile("[ .] ?|/ ?");
  private static final Pattern GAP_2 = Pattern.compile("[ ,.ºª°]+");
  private static final Pattern GAP_3 = Pattern.compile("[ ,]+");
  private static final Pattern GAP_4 = Pattern.compile(" |'|’|-|\\. |\\.|\u00a0");
  static final Phrases<Boolean> TYPES = StreetWords.phrases("before");
  static final Phrases<Boolean> PREPOSITIONS = StreetWords.phrases("preposition");
  private static final Set<String> SMALL = WordList.set("streets.txt", "small");
  private static final Set<String> STOP = WordList.set("streets.txt", "stop");
  private static final Set<String> UNITS = WordList.set("streets.txt", "unit");
  static final Set<String> ENGLISH =
      Set.of(
          "avenue",
          "av",
          "place",
          "square",
          "route",
          "residence",
          "villa",
          "estrada",
          "via",
          "c",
          "r",
          "al");
  private static final Set<String> MONTHS = WordList.set("months.txt");
  private static final int MOST_NAME_WORDS = 6;

  private TypeFirst() {}

  /** Last word (the house number) of the street that starts at {@code word}, or -1. */
  static int last(Page page, int word) {
    Words words = page.words;
    Phrases.Match<Boolean> type = TYPES.at(words, word);
    if (type != null && isType(words, word, type.last())) {
      return number(page, type.last(), MOST_NAME_WORDS, false);
    }
    Phrases.Match<Boolean> preposition = PREPOSITIONS.at(words, word);
    return preposition != null && words.isCapitalized(word)
        ? number(page, preposition.last(), 2, true)
        : -1;
  }

  /** Short types need a capital or a mark; types that are English words, too, a capital. */
  private static boolean isType(Words words, int first, int last) {
    if (!words.isNear(last, 2) || !GAP_1.matcher(words.gap(last)).matches()) {
      return false;
    }
    char behind = words.gap(last).charAt(0);
    if (words.length(first) <= 2) {
      return words.isCapitalized(first)
          ? behind != ' ' || words.length(first) == 2
          : behind == '.' || behind == '/';
    }
    return words.isCapitalized(first) || !ENGLISH.contains(words.folded(first));
  }

  private static int number(Page page, int type, int most, boolean capitals) {
    Words words = page.words;
    boolean named = false;
    for (int w = type + 1; w < words.count() && w - type <= most + 1; w++) {
      boolean number = Addresses.isHouseNumber(words, w);
      if (number && named && !BehindNumber.isInName(page, w)) {
        return isHouse(words, w) ? w : -1;
      }
      boolean small = SMALL.contains(words.folded(w)) || (number && BehindNumber.isInName(page, w));
      if (!small && !isName(words, w, capitals || named, capitals)) {
        return -1;
      }
      named |= !small || number;
      if (!words.isNear(w, 4) || !joins(words, w)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isName(Words words, int word, boolean capitals, boolean german) {
    String folded = words.folded(word);
    boolean month = german && MONTHS.contains(folded) && words.length(word) > 3;
    return words.isLetters(word)
        && !STOP.contains(folded)
        && !UNITS.contains(folded)
        && !month
        && (words.isCapitalized(word) || !capitals || words.length(word) > 3);
  }

  private static boolean isHouse(Words words, int number) {
    return words.length(number) <= 5;
  }

  /** Before the number a comma, "nº" or "n." may stand; within the name spaces only. */
  private static boolean joins(Words words, int word) {
    String gap = words.gap(word);
    if (words.hasDigit(word + 1)) {
      return GAP_2.matcher(gap).matches();
    }
    boolean numberSign =
        Set.of("n", "no", "nr", "num", "numero").contains(words.folded(word + 1))
            && GAP_3.matcher(gap).matches();
    return numberSign || GAP_4.matcher(gap).matches();
  }
}
