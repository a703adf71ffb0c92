package dev.sotto.text.words;

import java.util.Collection;

/** A set of folded words that is asked by key. Immutable and thread-safe. */
public final class WordSet {
  private final WordMap words;

  private WordSet(WordMap words) {
    this.words = words;
  }

  /** The set of {@code folded} words. */
  public static WordSet of(Collection<String> folded) {
    WordMap map = new WordMap(folded.size());
    folded.forEach(word -> map.add(WordKey.of(word), 1));
    return new WordSet(map);
  }

  /** Whether the set has word {@code word} of {@code text}. */
  public boolean contains(Words text, int word) {
    return contains(text.key(word));
  }

  /** Whether the set has a word of this key. */
  public boolean contains(long key) {
    return words.bits(key) != 0;
  }
}
