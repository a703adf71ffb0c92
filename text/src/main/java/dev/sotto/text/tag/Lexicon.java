package dev.sotto.text.tag;

/**
 * What is known of a word by itself: name lists, place lists, cue words, and its word clusters.
 * Maps a word's hash to 16 bits of flags and a number that holds the clusters. A hash table of
 * 16-bit fingerprints in buckets of eight, so that it is read from the model file as it is.
 *
 * <p>A cluster holds words that stand in like places (Brown clustering), of English, German and
 * Spanish text each; words with capitals have their own. The number's lowest 30 bits are three
 * clusters of 10 bits, 0 for a word that is in none; the highest two tell whether the word is
 * mostly written with a capital, or mostly without.
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

  /** The other way to write it, with or without a capital, has clusters of its own. */
  static final int OTHER_FORM = 1 << 15;

  /** Of a token, from its clusters: mostly with a capital, mostly without. */
  static final int PROPER = 1 << 16;

  static final int ORDINARY = 1 << 17;
  static final int NAME = FIRST_COMMON | FIRST_RARE | LAST_COMMON | LAST_RARE;

  static final int CLUSTER_BITS = 10;
  static final int CLUSTER_MASK = (1 << CLUSTER_BITS) - 1;

  /** Added to the hash of a word whose other form this is. */
  static final int LOWER_FORM = 0x632be59b;

  static final int CAPITALISED_FORM = 0x1b873593;

  static final int BUCKET = 8;

  private final int shift;
  private final short[] fingerprints;
  private final short[] flags;
  private final int[] clusters;

  /** Arrays of the same length, a power of two and at least 16. */
  Lexicon(short[] fingerprints, short[] flags, int[] clusters) {
    this.fingerprints = fingerprints;
    this.flags = flags;
    this.clusters = clusters;
    this.shift = Integer.numberOfLeadingZeros(fingerprints.length / BUCKET) + 1;
  }

  /** A lexicon without words. */
  static Lexicon empty() {
    return new Lexicon(new short[16], new short[16], new int[16]);
  }

  /** Where the word with this hash stands, −1 if it is unknown. */
  int slot(int hash) {
    int bucket = (hash >>> shift) * BUCKET;
    short print = fingerprint(hash);
    for (int i = bucket; i < bucket + BUCKET; i++) {
      if (fingerprints[i] == print) {
        return i;
      }
    }
    return -1;
  }

  int flags(int slot) {
    return flags[slot] & 0xffff;
  }

  /** Clusters of the word with this hash at {@code slot}, as it is written in the text. */
  int clusters(int slot, int hash, boolean lower) {
    if ((flags[slot] & OTHER_FORM) != 0) {
      int other = slot(Hashing.mix(hash + (lower ? LOWER_FORM : CAPITALISED_FORM)));
      if (other >= 0) {
        return clusters[other];
      }
    }
    return clusters[slot];
  }

  /** Never 0: that marks an empty slot. */
  static short fingerprint(int hash) {
    int print = hash & 0xffff;
    return (short) (print == 0 ? 1 : print);
  }

  static int cue(int flags) {
    return (flags & CUE_MASK) >>> CUE_SHIFT;
  }

  /** The flags {@link #PROPER} and {@link #ORDINARY} of a clusters number. */
  static int letterCase(int clusters) {
    return clusters >>> 30 << 16;
  }

  short[] fingerprints() {
    return fingerprints;
  }

  short[] values() {
    return flags;
  }

  int[] clusters() {
    return clusters;
  }
}
