package dev.sotto.text.detect;

import dev.sotto.text.words.WordKey;
import dev.sotto.text.words.WordMap;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phrases of folded words, each with a value; finds the longest that starts at a word. */
final class Phrases<V> {
  private static final int WIDEST_GAP = 3;

  /** For the key of a first word one more than the place of its phrases. */
  private final WordMap places = new WordMap(64);

  private final List<List<Phrase<V>>> byFirst = new ArrayList<>();

  private record Phrase<V>(long[] words, V value) {}

  /** A phrase found: its last word and its value. */
  record Match<V>(int last, V value) {}

  /**
   * Adds a phrase and, if it has several words, its compound ({@code order number}, {@code
   * ordernumber}).
   */
  void add(String phrase, V value) {
    Words words = Words.of(phrase);
    put(keys(words), value);
    if (words.count() > 1) {
      put(new long[] {compound(words)}, value);
    }
  }

  /** Adds a phrase without its compound. */
  void addExactly(String phrase, V value) {
    put(keys(Words.of(phrase)), value);
  }

  /** The key of the words run together. */
  static long compound(Words words) {
    StringBuilder together = new StringBuilder();
    for (int i = 0; i < words.count(); i++) {
      together.append(words.folded(i));
    }
    return WordKey.of(together);
  }

  /** Adds {@code bits} to the first word of each phrase. */
  void firsts(WordMap map, int bits) {
    for (List<Phrase<V>> same : byFirst) {
      map.add(same.get(0).words[0], bits);
    }
  }

  private static long[] keys(Words words) {
    long[] keys = new long[words.count()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = words.key(i);
    }
    return keys;
  }

  private void put(long[] words, V value) {
    if (words.length == 0) {
      throw new IllegalArgumentException("a phrase needs a letter or digit");
    }
    int place = places.bits(words[0]);
    if (place == 0) {
      byFirst.add(new ArrayList<>());
      place = byFirst.size();
      places.add(words[0], place);
    }
    List<Phrase<V>> same = byFirst.get(place - 1);
    if (same.stream().noneMatch(p -> Arrays.equals(p.words, words))) {
      same.add(new Phrase<>(words, value));
      same.sort(Comparator.comparingInt((Phrase<V> p) -> -p.words.length));
    }
  }

  /** The longest phrase that starts at {@code word}, within a line, or null. */
  @Nullable Match<V> at(Words words, int word) {
    int place = places.bits(words.key(word));
    if (place == 0) {
      return null;
    }
    List<Phrase<V>> some = byFirst.get(place - 1);
    for (int i = 0; i < some.size(); i++) {
      Phrase<V> phrase = some.get(i);
      int last = lastOf(phrase.words, words, word);
      if (last >= 0) {
        return new Match<>(last, phrase.value);
      }
    }
    return null;
  }

  private static int lastOf(long[] phrase, Words words, int word) {
    int at = word;
    for (int i = 1; i < phrase.length; i++, at++) {
      if (!words.isNear(at, WIDEST_GAP) || !words.is(at + 1, phrase[i])) {
        return -1;
      }
    }
    return at;
  }
}
