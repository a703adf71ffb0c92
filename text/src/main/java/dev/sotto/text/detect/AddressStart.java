package dev.sotto.text.detect;

import dev.sotto.text.words.Words;

/** Where an address begins that a street and number were found of. */
final class AddressStart {
  private AddressStart() {}

  /** Start of {@code first}, or of a postcode right before it ("10115 Bahnhofstr. 5"). */
  static int of(Page page, int first) {
    Words words = page.words;
    boolean number =
        first > 0
            && words.isNear(first - 1, 1)
            && words.gap(first - 1).equals(" ")
            && words.isNumber(first - 1)
            && words.length(first - 1) >= 3
            && words.length(first - 1) <= 6
            && !page.isTaken(first - 1);
    return words.start(number ? first - 1 : first);
  }
}
