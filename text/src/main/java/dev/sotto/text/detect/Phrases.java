package dev.sotto.text.detect;

import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of folded words, each with a value; finds the longest that starts at a word. */
final class Phrases<V> {
  private static final int WIDEST_GAP = 3;

  private final Map<String, List<Phrase<V>>> byFirst = new HashMap<>();

  private record Phrase<V>(List<String> words, V value) {}

  /** A phrase found: its last word and its value. */
  record Match<V>(int last, V value) {}

  /**
   * Adds a phrase and, if it has several words, its compound ({@code order number}, {@code
   * ordernumber}).
   */
  void add(String phrase, V value) {
    Words words = Words.of(phrase);
    List<String> folded = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      folded.add(words.folded(i));
    }
    put(folded, value);
    if (folded.size() > 1) {
      put(List.of(String.join("", folded)), value);
    }
  }

  /** Adds a phrase without its compound. */
  void addExactly(String phrase, V value) {
    Words words = Words.of(phrase);
    List<String> folded = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      folded.add(words.folded(i));
    }
    put(folded, value);
  }

  private void put(List<String> words, V value) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a phrase needs a letter or digit");
    }
    List<Phrase<V>> same = byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>());
    if (same.stream().noneMatch(p -> p.words.equals(words))) {
      same.add(new Phrase<>(words, value));
      same.sort(Comparator.comparingInt((Phrase<V> p) -> -p.words.size()));
    }
  }

  /** The longest phrase that starts at {@code word}, within a line, or null. */
  @Nullable Match<V> at(Words words, int word) {
    List<Phrase<V>> some = byFirst.get(words.folded(word));
    if (some == null) {
      return null;
    }
    for (Phrase<V> phrase : some) {
      int last = lastOf(phrase, words, word);
      if (last >= 0) {
        return new Match<>(last, phrase.value);
      }
    }
    return null;
  }

  private static int lastOf(Phrase<?> phrase, Words words, int word) {
    int at = word;
    for (int i = 1; i < phrase.words.size(); i++, at++) {
      if (!words.isNear(at, WIDEST_GAP) || !words.folded(at + 1).equals(phrase.words.get(i))) {
        return -1;
      }
    }
    return at;
  }
}
