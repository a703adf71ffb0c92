package dev.sotto.text.detect;

import dev.sotto.text.words.Words;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Street names that end in their kind, then the number: "Feldkampstr. 112a", "Havenlaan 156-II",
 * "Lange Straße 12".
 */
final class StreetSuffix {
  private static final Pattern GAP_1 = Pattern.compile("\\.? |, |\\.");
  private static final Set<String> SURE = WordList.set("streets.txt", "suffix");
  private static final Set<String> LOOSE = WordList.set("streets.txt", "loose-suffix");
  private static final Set<String> LEADS = WordList.set("streets.txt", "lead");
  private static final Set<String> PLAIN =
      Set.of("strasse", "str", "straat", "laan", "gracht", "plein", "gasse", "allee");
  private static final int SHORTEST_NAME = 3;

  private StreetSuffix() {}

  /** The house number's word behind the street {@code word}, or -1. */
  static int last(Page page, int word) {
    Words words = page.words;
    int number = word + 1;
    if (!words.isLetters(word)
        || !words.isNear(word, 3)
        || !Addresses.isHouseNumber(words, number)) {
      return -1;
    }
    boolean sure =
        (endsWith(words.folded(word), SURE)
                && (words.isCapitalized(word) || endsWith(words.folded(word), PLAIN)))
            || isWhole(words, word);
    boolean loose =
        !"en".equals(page.language)
            && words.length(number) <= 4
            && words.isCapitalized(word)
            && endsWith(words.folded(word), LOOSE);
    boolean near = GAP_1.matcher(words.gap(word)).matches();
    boolean year =
        words.isNumber(number)
            && words.length(number) == 4
            && Dates.isYear(Dates.number(words, number));
    return (sure || loose) && near && words.length(number) <= 5 && !year ? number : -1;
  }

  private static boolean endsWith(String folded, Set<String> suffixes) {
    for (int length = 2; length <= 8 && folded.length() - length >= SHORTEST_NAME; length++) {
      if (suffixes.contains(folded.substring(folded.length() - length))) {
        return true;
      }
    }
    return false;
  }

  /** "Lange Straße 12": the kind alone, behind a capitalised name. */
  private static boolean isWhole(Words words, int word) {
    return SURE.contains(words.folded(word))
        && words.length(word) >= 3
        && word > 0
        && words.isNear(word - 1, 1)
        && words.isLetters(word - 1)
        && words.isCapitalized(word - 1);
  }

  /** First word of the name that ends with {@code word}: "Prins" of "Prins Hendriklaan". */
  static int first(Page page, int word) {
    Words words = page.words;
    int first = word;
    if (SURE.contains(words.folded(word))) {
      first--;
    }
    while (word - first < 3
        && first > 0
        && words.isNear(first - 1, 1)
        && !page.isTaken(first - 1)
        && LEADS.contains(words.folded(first - 1))) {
      first--;
    }
    return first;
  }
}
