package dev.sotto.text.known;

import dev.sotto.text.words.WordSet;
import java.util.List;

/** Names that are everyday words, too, in seven languages. */
final class CommonWords {
  private static final WordSet WORDS =
      WordSet.of(Lists.read("common-words.txt").stream().flatMap(List::stream).toList());

  private CommonWords() {}

  static boolean contains(long key) {
    return WORDS.contains(key);
  }
}
