package dev.sotto.text.tag;

/**
 * What is known of a word by itself: name lists, place lists, cue words. Maps a word's hash to 16
 * bits of flags. A hash table of 16-bit fingerprints in buckets of eight, so that it is read from
 * the model file as it is. A word that is not in it is taken for one that is with a chance of about
 * 1 in 10,000.
 */
final class Lexicon {
  static final int FIRST_COMMON = 1;
  static final int FIRST_RARE = 1 << 1;
  static final int LAST_COMMON = 1 << 2;
  static final int LAST_RARE = 1 << 3;
  static final int CITY = 1 << 4;
  static final int CITY_PART = 1 << 5;
  static final int COMMON_WORD = 1 << 6;
  static final int VERY_COMMON_WORD = 1 << 7;
  static final int CUE_SHIFT = 8;
  static final int CUE_MASK = 31 << CUE_SHIFT;
  static final int COUNTRY = 1 << 13;
  static final int STREET_PART = 1 << 14;
  static final int NAME = FIRST_COMMON | FIRST_RARE | LAST_COMMON | LAST_RARE;

  static final int BUCKET = 8;

  private final int shift;
  private final short[] fingerprints;
  private final short[] flags;

  /** Arrays of the same length, a power of two and at least 16. */
  Lexicon(short[] fingerprints, short[] flags) {
    this.fingerprints = fingerprints;
    this.flags = flags;
    this.shift = Integer.numberOfLeadingZeros(fingerprints.length / BUCKET) + 1;
  }

  /** Flags of the word with this hash, 0 if it is unknown. */
  int flags(int hash) {
    int bucket = (hash >>> shift) * BUCKET;
    short print = fingerprint(hash);
    for (int i = bucket; i < bucket + BUCKET; i++) {
      if (fingerprints[i] == print) {
        return flags[i];
      }
    }
    return 0;
  }

  /** Never 0: that marks an empty slot. */
  static short fingerprint(int hash) {
    int print = hash & 0xffff;
    return (short) (print == 0 ? 1 : print);
  }

  static int cue(int flags) {
    return (flags & CUE_MASK) >>> CUE_SHIFT;
  }

  short[] fingerprints() {
    return fingerprints;
  }

  short[] values() {
    return flags;
  }
}
