package dev.sotto.text.tag;

/**
 * A first look that tells which tokens are surely outside, so that only the rest is scored in full:
 * a small linear model that learned from the large one what it never tags. A table of 16-bit slots,
 * a check of eight bits above a weight of eight; unknown features weigh nothing. Immutable.
 */
final class Gate {
  private final int shift;
  private final short[] slots;
  private final int least;

  /**
   * Takes a power of two of slots, at least two.
   *
   * @param least what a token must reach to be surely outside
   */
  Gate(short[] slots, int least) {
    this.slots = slots;
    this.least = least;
    this.shift = Integer.numberOfLeadingZeros(slots.length) + 1;
  }

  /** A gate that lets every token through. */
  static Gate open() {
    return new Gate(new short[2], Integer.MAX_VALUE);
  }

  /** Whether a token with these features is surely outside. */
  boolean shuts(int[] features) {
    return score(features) >= least;
  }

  int score(int[] features) {
    int sum = 0;
    for (int f = 0; f < GateFeatures.COUNT; f++) {
      int slot = slots[features[f] >>> shift];
      int same = (slot >>> 8 & 0xff) == check(features[f]) ? -1 : 0;
      sum += (byte) slot & same;
    }
    return sum;
  }

  /** 1 to 255: an empty slot has 0. */
  static int check(int feature) {
    int check = feature & 0xff;
    return check == 0 ? 1 : check;
  }

  int slot(int feature) {
    return feature >>> shift;
  }

  short[] slots() {
    return slots;
  }

  int least() {
    return least;
  }
}
