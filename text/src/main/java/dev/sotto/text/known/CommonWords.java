package dev.sotto.text.known;

import dev.sotto.text.words.WordKey;
import dev.sotto.text.words.WordMap;
import dev.sotto.text.words.WordSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everyday words of seven languages: names may be everyday words, and slips are none of them. */
final class CommonWords {
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pt");
  private static final int ALL = (1 << LANGUAGES.size()) - 1;
  private static final WordMap EVERYDAY = everyday();
  private static final WordSet FREQUENT =
      WordSet.of(Lists.read("frequent-words.txt").stream().flatMap(List::stream).toList());

  private CommonWords() {}

  private static WordMap everyday() {
    WordMap words = new WordMap(4096);
    for (List<String> line : Lists.read("common-words.txt")) {
      int language = languages(line.get(0));
      line.subList(1, line.size()).forEach(w -> words.add(WordKey.of(w), language));
    }
    return words;
  }

  /** The bit of a language; of all where none, or another, is given. */
  static int languages(@Nullable String language) {
    int at = language == null ? -1 : LANGUAGES.indexOf(language);
    return at < 0 ? ALL : 1 << at;
  }

  /** Whether a word is an everyday word in any of {@code languages}. */
  static boolean contains(long key, int languages) {
    return (EVERYDAY.bits(key) & languages) != 0;
  }

  /** Whether a word is an everyday word in any language. */
  static boolean contains(long key) {
    return EVERYDAY.bits(key) != 0;
  }

  /** Whether a word is too frequent to be a slip of a name. */
  static boolean isFrequent(long key) {
    return FREQUENT.contains(key) || contains(key);
  }
}
