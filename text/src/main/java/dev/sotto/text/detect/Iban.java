package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * International bank account numbers (ISO 13616): length per country, mod 97, written with or
 * without spaces.
 */
final class Iban implements Rule {
  private static final Map<String, Integer> LENGTHS = lengths();
  private static final int SHORTEST = 15;
  private static final int LONGEST = 34;

  private static Map<String, Integer> lengths() {
    Map<String, Integer> lengths = new HashMap<>();
    WordList.read(
        "iban-lengths.txt",
        (s, e) -> lengths.put(e.substring(0, 2), Integer.valueOf(e.substring(3))));
    return Map.copyOf(lengths);
  }

  @Override
  public int startsAt() {
    return Traits.DIGIT | Traits.BEFORE_DIGIT;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    if (!startsLikeOne(page, word)) {
      return null;
    }
    Integer wanted =
        LENGTHS.get(
            page.text
                .substring(page.words.start(word), page.words.start(word) + 2)
                .toUpperCase(java.util.Locale.ROOT));
    if (wanted == null) {
      return null;
    }
    Compact value = collect(page.words, word, wanted);
    if (value == null) {
      return null;
    }
    boolean fits = mod97(value.chars()) == 1;
    if (value.last() > word && !isGrouped(page, word, value.last())) {
      return null;
    }
    if (!fits && value.digits() * 2 < value.length()) {
      return null;
    }
    return Spans.of(
        page,
        word,
        value.last(),
        Kind.IBAN,
        fits ? .99 : .75,
        fits ? "IBAN/mod97" : "IBAN/shape",
        fits
            ? "bank account number, check digits fit"
            : "shaped as a bank account number, check digits fail");
  }

  /** Two letters, then two digits, in one word or in two. */
  private static boolean startsLikeOne(Page page, int word) {
    Words words = page.words;
    int start = words.start(word);
    if (words.length(word) < 2
        || !isLetter(page.charAt(start))
        || !isLetter(page.charAt(start + 1))) {
      return false;
    }
    if (words.length(word) >= 4) {
      return isDigit(page.charAt(start + 2)) && isDigit(page.charAt(start + 3));
    }
    return words.length(word) == 2
        && words.isNear(word, 1)
        && isDigit(page.charAt(words.start(word + 1)));
  }

  /** Groups of four but for the last, in capitals; or any groups beside the word IBAN. */
  private static boolean isGrouped(Page page, int first, int last) {
    if (page.cues.isAbout(first, last, Cue.IBAN)) {
      return true;
    }
    for (int w = first; w <= last; w++) {
      boolean four =
          page.words.length(w) == 4 || w == last || (w == first && page.words.length(w) == 2);
      if (!page.words.isUpper(w) || !four && w != first + 1) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Compact collect(Words words, int first, int wanted) {
    int length = 0;
    for (int w = first; w < words.count() && length <= LONGEST; w++) {
      length += words.length(w);
      if (length == wanted) {
        return Compact.of(words, first, w);
      }
      if (length > wanted
          || !words.isNear(w, 1)
          || " -.\u00a0".indexOf(words.gap(w).charAt(0)) < 0) {
        return null;
      }
    }
    return null;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Remainder by 97 after the move of the first four characters to the end (ISO 7064). */
  static int mod97(String iban) {
    if (iban.length() < SHORTEST) {
      return -1;
    }
    String turned = iban.substring(4) + iban.substring(0, 4);
    int rest = 0;
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      if (value < 0) {
        return -1;
      }
      rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    }
    return rest;
  }
}
