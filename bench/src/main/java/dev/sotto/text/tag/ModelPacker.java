package dev.sotto.text.tag;

import java.util.Arrays;
import java.util.Comparator;

/** Keeps the features that matter most and rounds their weights to bytes. */
final class ModelPacker {
  private static final int K = Tags.COUNT;
  private static final float LARGEST = 5f;

  private ModelPacker() {}

  /**
   * Packs into {@code slots} rows, a power of two.
   *
   * @param outsideBias log-odds taken from OUTSIDE, so that doubtful tokens are rather tagged
   */
  static TagModel pack(
      Lexicon lexicon,
      FeatureIndex index,
      CrfTrainer crf,
      int slots,
      float least,
      float outsideBias) {
    int[] features = index.features();
    float[] weights = crf.weights();
    float scale = LARGEST / 127;
    Integer[] order = new Integer[features.length];
    float[] size = new float[features.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      for (int k = 0; k < K; k++) {
        size[i] = Math.max(size[i], Math.abs(weights[i * K + k]));
      }
    }
    Arrays.sort(
        order,
        Comparator.comparingDouble((Integer i) -> -size[i]).thenComparingInt(i -> features[i]));
    long[] buckets = new long[slots / WeightTable.BUCKET];
    long[] rows = new long[2 * slots];
    int shift = WeightTable.shift(buckets.length);
    int kept = 0;
    int dropped = 0;
    for (int i : order) {
      if (size[i] < least) {
        break;
      }
      int bucket = (features[i] >>> shift) * WeightTable.BUCKET;
      int at = bucket;
      while (at < bucket + WeightTable.BUCKET && WeightTable.print(buckets, at) != 0) {
        at++;
      }
      if (at == bucket + WeightTable.BUCKET) {
        dropped++;
        continue;
      }
      kept++;
      buckets[at / WeightTable.BUCKET] |=
          (Lexicon.fingerprint(features[i]) & 0xffffL) << (16 * (at % WeightTable.BUCKET));
      rows[2 * at] = bytes(weights, i * K, scale);
      rows[2 * at + 1] = bytes(weights, i * K + 8, scale);
    }
    System.out.printf(
        "model: %d features, %d kept, %d without room%n", features.length, kept, dropped);
    float[] transitions = crf.transitions().clone();
    for (int a = 0; a < K; a++) {
      transitions[a * K] -= outsideBias;
    }
    Weights packed = new Weights(WeightTable.empty(8), new WeightTable(buckets, rows));
    return new TagModel(lexicon, packed, new Transitions(transitions), Gate.open(), scale);
  }

  private static long bytes(float[] weights, int from, float scale) {
    long packed = 0;
    for (int k = 7; k >= 0; k--) {
      int w = Math.round(weights[from + k] / scale);
      packed = packed << 8 | (Math.max(-127, Math.min(127, w)) + WeightTable.ZERO);
    }
    return packed;
  }
}
