package dev.sotto.text.known;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that are everyday words, too, in seven languages. */
final class CommonWords {
  private static final Set<String> WORDS = load();

  private CommonWords() {}

  private static Set<String> load() {
    Set<String> words = new HashSet<>();
    for (List<String> line : Lists.read("common-words.txt")) {
      words.addAll(line);
    }
    return words;
  }

  static boolean contains(String folded) {
    return WORDS.contains(folded);
  }
}
