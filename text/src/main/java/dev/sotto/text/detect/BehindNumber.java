package dev.sotto.text.detect;

import dev.sotto.text.words.Words;
import java.util.Set;

/** Tells numbers that belong to a street's name ("Travessa 25 de Abril") from house numbers. */
final class BehindNumber {
  private static final Set<String> LINKS =
      Set.of(
          "de",
          "di",
          "d",
          "mai",
          "mars",
          "avril",
          "aout",
          "novembre",
          "septembre",
          "juin",
          "maggio",
          "aprile",
          "settembre",
          "octobre",
          "febbraio",
          "marzo");

  private BehindNumber() {}

  static boolean isInName(Page page, int number) {
    Words words = page.words;
    return words.isNear(number, 1)
        && page.charAt(words.end(number)) == ' '
        && LINKS.contains(words.folded(number + 1));
  }
}
