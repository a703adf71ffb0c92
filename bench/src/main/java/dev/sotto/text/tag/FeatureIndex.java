package dev.sotto.text.tag;

/** Numbers the features that occur often enough: a count sketch, then a hash table of numbers. */
final class FeatureIndex {
  private static final int SKETCH = 1 << 26;
  private static final int SLOTS = 1 << 23;

  private final byte[] counts = new byte[SKETCH];

  /** The feature in the upper half, its number + 1 in the lower; 0 is an empty slot. */
  private final long[] slots = new long[SLOTS];

  private final int least;
  private int size;

  FeatureIndex(int least) {
    this.least = least;
  }

  void count(int feature) {
    int slot = feature >>> 6;
    if (counts[slot] < 100) {
      counts[slot]++;
    }
  }

  int size() {
    return size;
  }

  /** Number of a feature, −1 if it is too rare. */
  int number(int feature) {
    int slot = Hashing.mix(feature) & (SLOTS - 1);
    while (slots[slot] != 0) {
      if ((int) (slots[slot] >>> 32) == feature) {
        return (int) slots[slot] - 1;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (counts[feature >>> 6] < least || size > SLOTS * 3L / 4) {
      return -1;
    }
    slots[slot] = (long) feature << 32 | (size + 1);
    return size++;
  }

  /** Features by number. */
  int[] features() {
    int[] features = new int[size];
    for (long slot : slots) {
      if (slot != 0) {
        features[(int) slot - 1] = (int) (slot >>> 32);
      }
    }
    return features;
  }
}
