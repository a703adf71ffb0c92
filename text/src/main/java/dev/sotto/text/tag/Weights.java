package dev.sotto.text.tag;

/**
 * The weights of the sequence model: a small table of the features that are met all the time, which
 * stays near the processor, before a large one of the others. Sums are formed for four tags at
 * once, in 16-bit lanes that {@link Features#MOST} rows cannot overflow. Immutable.
 */
final class Weights {
  private static final long EVEN = 0x00ff00ff00ff00ffL;

  final WeightTable frequent;
  final WeightTable rare;

  Weights(WeightTable frequent, WeightTable rare) {
    this.frequent = frequent;
    this.rare = rare;
  }

  /**
   * Adds up the rows of {@code features} into {@code sums}, one for each tag from {@code at} on.
   * Writes over {@code features}, and over {@code found}, which is as long.
   */
  void score(int[] features, int count, int[] found, int[] sums, int at) {
    int few = frequent.find(features, count, found, 0);
    int all = few + rare.find(features, count - few, found, few);
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    long[] rows = frequent.rows;
    for (int i = 0; i < few; i++) {
      long low = rows[found[i]];
      long high = rows[found[i] + 1];
      a += low & EVEN;
      b += low >>> 8 & EVEN;
      c += high & EVEN;
      d += high >>> 8 & EVEN;
    }
    rows = rare.rows;
    for (int i = few; i < all; i++) {
      long low = rows[found[i]];
      long high = rows[found[i] + 1];
      a += low & EVEN;
      b += low >>> 8 & EVEN;
      c += high & EVEN;
      d += high >>> 8 & EVEN;
    }
    int zero = all * WeightTable.ZERO;
    for (int k = 0; k < 4; k++) {
      int lane = 16 * k;
      sums[at + 2 * k] = (int) (a >>> lane & 0xffff) - zero;
      sums[at + 2 * k + 1] = (int) (b >>> lane & 0xffff) - zero;
      sums[at + 2 * k + 8] = (int) (c >>> lane & 0xffff) - zero;
      sums[at + 2 * k + 9] = (int) (d >>> lane & 0xffff) - zero;
    }
  }
}
