package dev.sotto.text.company;

import dev.sotto.text.words.WordKey;
import dev.sotto.text.words.WordMap;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * All phrases of all lists by their folded words: one walk from each word of a text finds those
 * that start there, as many steps as the longest phrase has words, however many phrases there are.
 */
final class WordTrie {
  private static final int ROOT = 0;

  /** For a node and the next word's key the next node; 0: none. */
  private final WordMap next = new WordMap(64);

  private final List<List<Phrase>> ends = new ArrayList<>(List.of(List.of()));

  void add(Phrase phrase) {
    int node = ROOT;
    for (int i = 0; i < phrase.words().count(); i++) {
      node = child(node, phrase.words().key(i));
    }
    List<Phrase> some = new ArrayList<>(ends.get(node));
    some.add(phrase);
    ends.set(node, some);
  }

  private int child(int node, long key) {
    long step = step(node, key);
    int child = next.bits(step);
    if (child == 0) {
      child = ends.size();
      ends.add(List.of());
      next.add(step, child);
    }
    return child;
  }

  private static long step(int node, long key) {
    return WordKey.next(WordKey.next(key, (char) node), (char) (node >>> 16));
  }

  /** What is told of a phrase that stands in a text. */
  interface Seen {
    void phrase(Phrase phrase, int first, int last);
  }

  /** Tells {@code seen} of the phrases that stand in {@code text}, by the order of their starts. */
  void scan(Words text, Seen seen) {
    if (ends.size() == 1) {
      return;
    }
    for (int first = 0; first < text.count(); first++) {
      int node = next.bits(step(ROOT, text.key(first)));
      for (int last = first; node != 0; ) {
        List<Phrase> here = ends.get(node);
        for (int i = 0; i < here.size(); i++) {
          if (here.get(i).stands(text, first)) {
            seen.phrase(here.get(i), first, last);
          }
        }
        last++;
        node = last < text.count() ? next.bits(step(node, text.key(last))) : 0;
      }
    }
  }
}
