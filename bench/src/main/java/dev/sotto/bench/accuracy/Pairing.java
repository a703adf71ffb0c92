package dev.sotto.bench.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs gold and predictions of one label that share a unit, one to one: the longest shared part
 * first, then the leftmost gold, then the leftmost prediction.
 */
final class Pairing {
  private record Pair(int shared, int gold, int predicted) {}

  private static final Comparator<Pair> GREEDY =
      Comparator.comparingInt((Pair p) -> -p.shared())
          .thenComparingInt(Pair::gold)
          .thenComparingInt(Pair::predicted);

  private final boolean[] usedGold;
  private final boolean[] usedPredicted;
  private int hits;

  private Pairing(int gold, int predicted) {
    usedGold = new boolean[gold];
    usedPredicted = new boolean[predicted];
  }

  /** Pairs two lists, each from left to right. */
  static Pairing of(List<Span> gold, List<Span> predicted) {
    List<Pair> pairs = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int p = 0; p < predicted.size(); p++) {
        int shared = gold.get(g).shared(predicted.get(p));
        if (shared > 0) {
          pairs.add(new Pair(shared, g, p));
        }
      }
    }
    pairs.sort(GREEDY);
    Pairing pairing = new Pairing(gold.size(), predicted.size());
    pairs.forEach(pairing::take);
    return pairing;
  }

  private void take(Pair pair) {
    if (!usedGold[pair.gold()] && !usedPredicted[pair.predicted()]) {
      usedGold[pair.gold()] = true;
      usedPredicted[pair.predicted()] = true;
      hits++;
    }
  }

  int hits() {
    return hits;
  }

  boolean found(int gold) {
    return usedGold[gold];
  }

  boolean hit(int predicted) {
    return usedPredicted[predicted];
  }
}
