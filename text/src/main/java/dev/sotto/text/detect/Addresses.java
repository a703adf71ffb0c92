package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** House number and street, with flat or floor before or behind. */
final class Addresses implements Rule {
  private static final Set<String> UNITS = WordList.set("streets.txt", "unit");

  @Override
  public int startsAt() {
    return Traits.DIGIT | Traits.UNIT;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    if (isHouseNumber(page.words, word)) {
      return found(page, word, NumberFirst.last(page, houseNumber(page, word)));
    }
    return page.words.hasDigit(word) ? null : found(page, word, unitFirst(page, word));
  }

  private static @Nullable Finding found(Page page, int first, int last) {
    return last < 0
        ? null
        : new Finding(
            AddressStart.of(page, first),
            UnitBehind.end(page, last),
            Kind.ADDRESS,
            .8,
            "ADDRESS/number-first",
            "a house number with a street");
  }

  /** "123-01 Roosevelt Avenue": the second part is what stands before the street. */
  private static int houseNumber(Page page, int word) {
    Words words = page.words;
    boolean range =
        words.isNumber(word)
            && words.isNear(word, 1)
            && words.gap(word).equals("-")
            && words.isNumber(word + 1)
            && words.length(word + 1) <= 3;
    return range ? word + 1 : word;
  }

  /** "Flat 8, 27 Victoria Road": last word of the street, or -1. */
  private static int unitFirst(Page page, int word) {
    Words words = page.words;
    boolean unit =
        UNITS.contains(words.folded(word))
            && words.isNear(word, 2)
            && words.length(word + 1) <= 4
            && words.isNear(word + 1, 2)
            && isHouseNumber(words, word + 2);
    return unit ? NumberFirst.last(page, word + 2) : -1;
  }

  /** Up to six digits, with a letter at most. */
  static boolean isHouseNumber(Words words, int word) {
    int length = words.length(word);
    if (words.isNumber(word)) {
      return length <= 6;
    }
    return words.isMixed(word)
        && length <= 5
        && Character.isDigit(words.text().charAt(words.start(word)))
        && words.raw(word).chars().filter(Character::isDigit).count() == length - 1
        && Character.isLetter(words.text().charAt(words.end(word) - 1));
  }
}
