package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Overseas military and diplomatic addresses of the United States (USPS Publication 28, § 225):
 * {@code UNIT 2050 BOX 4190}, {@code PSC 802 BOX 74}, and the line {@code APO AP 96278-2050}.
 */
final class MilitaryAddress {
  static final Set<String> UNITS = Set.of("unit", "psc", "cmr", "ops");
  static final Set<String> OFFICES = Set.of("apo", "fpo", "dpo");
  private static final Set<String> STATES = Set.of("aa", "ae", "ap");
  private static final int BEFORE_THE_CODE = 6;

  private MilitaryAddress() {}

  static @Nullable Finding at(Page page, int word) {
    Words words = page.words;
    int last = -1;
    if (UNITS.contains(words.folded(word))) {
      last = box(words, word);
      int office = last + 1;
      if (last > 0
          && office < words.count()
          && words.start(office) - words.end(last) <= BEFORE_THE_CODE
          && OFFICES.contains(words.folded(office))
          && code(words, office) > 0) {
        last = code(words, office);
      }
    } else if (OFFICES.contains(words.folded(word))) {
      last = code(words, word);
    }
    return last < 0 || page.isTaken(word, last)
        ? null
        : Spans.of(
            page,
            word,
            last,
            Kind.ADDRESS,
            .9,
            "ADDRESS/military",
            "an overseas military address of the United States by form");
  }

  /** Last word of "unit 2050 box 4190", or -1. */
  private static int box(Words words, int word) {
    return words.isNear(word, 2)
            && words.isNumber(word + 1)
            && words.isNear(word + 1, 2)
            && words.folded(word + 2).equals("box")
            && words.isNear(word + 2, 2)
            && words.isNumber(word + 3)
        ? word + 3
        : -1;
  }

  /** Last word of "APO AP 96278" or "APO AP 96278-2050", or -1. */
  private static int code(Words words, int word) {
    boolean fits =
        words.isNear(word, 2)
            && STATES.contains(words.folded(word + 1))
            && words.isNear(word + 1, 2)
            && words.isNumber(word + 2)
            && words.length(word + 2) == 5;
    if (!fits) {
      return -1;
    }
    boolean more =
        words.isNear(word + 2, 1) && words.isNumber(word + 3) && words.length(word + 3) == 4;
    return more ? word + 3 : word + 2;
  }
}
