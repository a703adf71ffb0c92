package dev.sotto.text.tag;

/**
 * A hash table of the weights of features: a row of {@link Tags#COUNT} bytes (weight + 128) for
 * each. Its buckets of four 16-bit fingerprints are one number each, so that an unknown feature
 * touches its bucket only. Immutable.
 */
final class WeightTable {
  static final int BUCKET = 4;
  static final int ZERO = 128;
  private static final long ONES = 0x0001000100010001L;
  private static final long SIGNS = 0x8000800080008000L;

  final long[] buckets;
  final long[] rows;
  private final int shift;

  /**
   * Takes a power of two of buckets, at least two.
   *
   * @param buckets four fingerprints each, the first in the lowest bits; 0 is an empty slot
   * @param rows two numbers a fingerprint, tag 0 in the lowest byte of the first
   */
  WeightTable(long[] buckets, long[] rows) {
    this.buckets = buckets;
    this.rows = rows;
    this.shift = shift(buckets.length);
  }

  /** A table of {@code slots} slots, none of them taken. */
  static WeightTable empty(int slots) {
    return new WeightTable(new long[slots / BUCKET], new long[2 * slots]);
  }

  /** How far a feature is shifted to give its bucket. */
  static int shift(int buckets) {
    return Integer.numberOfLeadingZeros(buckets) + 1;
  }

  /**
   * Looks up {@code count} features: writes the rows of those it has to {@code found} from {@code
   * at} on, puts those it has not at the front of {@code features}, and returns how many it has.
   * Without a branch, so that no feature waits for the memory of another.
   */
  int find(int[] features, int count, int[] found, int at) {
    int next = at;
    for (int i = 0; i < count; i++) {
      int feature = features[i];
      int bucket = feature >>> shift;
      long differences = buckets[bucket] ^ (Lexicon.fingerprint(feature) & 0xffffL) * ONES;
      long equal = (differences - ONES) & ~differences & SIGNS;
      found[next] = 2 * (BUCKET * bucket + (Long.numberOfTrailingZeros(equal) >> 4));
      features[i - (next - at)] = feature;
      next += equal != 0 ? 1 : 0;
    }
    return next - at;
  }

  /** The fingerprint in slot {@code slot}, 0 if it is empty. */
  static int print(long[] buckets, int slot) {
    return (int) (buckets[slot / BUCKET] >>> (16 * (slot % BUCKET))) & 0xffff;
  }
}
