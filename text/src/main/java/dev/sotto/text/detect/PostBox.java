package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Post boxes: "PO Box 9168", "Postfach 12 34", "Apartado 55". */
final class PostBox {
  static final Set<String> WORDS = Set.of("box", "postfach", "postbus", "apartado", "psc", "bp");

  private PostBox() {}

  static @Nullable Finding at(Page page, int word) {
    Words words = page.words;
    String folded = words.folded(word);
    boolean numbered =
        words.isNear(word, 2) && words.isNumber(word + 1) && words.length(word + 1) <= 7;
    if (!WORDS.contains(folded) || !numbered || (folded.equals("bp") && !words.isUpper(word))) {
      return null;
    }
    int first = folded.equals("box") ? firstOfBox(words, word) : word;
    return first < 0
        ? null
        : Spans.of(
            page, first, word + 1, Kind.ADDRESS, .85, "ADDRESS/box", "a post box with its number");
  }

  /** "PO Box", "P.O. Box", "PSC 3294, Box", or -1. */
  private static int firstOfBox(Words words, int box) {
    if (box == 0) {
      return -1;
    }
    String before = words.folded(box - 1);
    if (before.equals("po")) {
      return box - 1;
    }
    if (before.equals("o") && box > 1) {
      return box - 2;
    }
    return words.isNumber(box - 1) && words.isCapitalized(box) ? box : -1;
  }
}
