package dev.sotto.text.tag;

/**
 * The weights of the sequence model: a row of {@link Tags#COUNT} bytes (weight + 128) for each
 * feature that has any. A hash table whose buckets of four 16-bit fingerprints are one number each;
 * an unknown feature touches its bucket only. Sums are formed for four tags at once, in 16-bit
 * lanes that {@link Features#MOST} rows cannot overflow.
 */
final class Weights {
  static final int BUCKET = 4;
  static final int ZERO = 128;
  private static final long EVEN = 0x00ff00ff00ff00ffL;
  private static final long ONES = 0x0001000100010001L;
  private static final long SIGNS = 0x8000800080008000L;

  private final int shift;
  private final long[] buckets;
  private final long[] rows;

  /**
   * Takes a power of two of buckets, at least two.
   *
   * @param buckets four fingerprints each, the first in the lowest bits; 0 is an empty slot
   * @param rows two numbers a fingerprint, tag 0 in the lowest byte of the first
   */
  Weights(long[] buckets, long[] rows) {
    this.buckets = buckets;
    this.rows = rows;
    this.shift = shift(buckets.length);
  }

  /** How far a feature is shifted to give its bucket. */
  static int shift(int buckets) {
    return Integer.numberOfLeadingZeros(buckets) + 1;
  }

  /**
   * Adds up the rows of {@code features} into {@code sums}, one for each tag from {@code at} on;
   * writes over {@code features}. First all buckets, then all rows: neither loop waits for the
   * memory of one feature before it asks for the next.
   */
  void score(int[] features, int count, int[] sums, int at) {
    int found = 0;
    for (int i = 0; i < count; i++) {
      int feature = features[i];
      int bucket = feature >>> shift;
      long differences = buckets[bucket] ^ (Lexicon.fingerprint(feature) & 0xffffL) * ONES;
      long equal = (differences - ONES) & ~differences & SIGNS;
      features[found] = 2 * (BUCKET * bucket + (Long.numberOfTrailingZeros(equal) >> 4));
      found += equal != 0 ? 1 : 0;
    }
    add(features, found, sums, at);
  }

  private void add(int[] found, int count, int[] sums, int at) {
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    for (int i = 0; i < count; i++) {
      long low = rows[found[i]];
      long high = rows[found[i] + 1];
      a += low & EVEN;
      b += low >>> 8 & EVEN;
      c += high & EVEN;
      d += high >>> 8 & EVEN;
    }
    int zero = count * ZERO;
    for (int k = 0; k < 4; k++) {
      int lane = 16 * k;
      sums[at + 2 * k] = (int) (a >>> lane & 0xffff) - zero;
      sums[at + 2 * k + 1] = (int) (b >>> lane & 0xffff) - zero;
      sums[at + 2 * k + 8] = (int) (c >>> lane & 0xffff) - zero;
      sums[at + 2 * k + 9] = (int) (d >>> lane & 0xffff) - zero;
    }
  }

  /** The fingerprint in slot {@code slot}, 0 if it is empty. */
  static int print(long[] buckets, int slot) {
    return (int) (buckets[slot / BUCKET] >>> (16 * (slot % BUCKET))) & 0xffff;
  }

  long[] buckets() {
    return buckets;
  }

  long[] rows() {
    return rows;
  }
}
