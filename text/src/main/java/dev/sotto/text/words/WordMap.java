package dev.sotto.text.words;

/** Bits by word key: open addressing, at most half full. Filled first, then only read. */
public final class WordMap {
  private long[] keys;
  private int[] bits;
  private int count;

  /** Room for {@code words} at first; it grows. */
  public WordMap(int words) {
    int size = Integer.highestOneBit(Math.max(8, words) * 4 - 1);
    keys = new long[size];
    bits = new int[size];
  }

  /** Adds {@code more} bits, not zero, to those of {@code key}. */
  public void add(long key, int more) {
    if (count * 2 >= keys.length) {
      grow();
    }
    int at = find(key);
    if (bits[at] == 0) {
      keys[at] = key;
      count++;
    }
    bits[at] |= more;
  }

  /** The bits of {@code key}, 0 where it has none. */
  public int bits(long key) {
    return bits[find(key)];
  }

  private int find(long key) {
    int at = WordKey.slot(key, keys.length);
    while (bits[at] != 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldBits = bits;
    keys = new long[oldKeys.length * 2];
    bits = new int[oldKeys.length * 2];
    count = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldBits[i] != 0) {
        add(oldKeys[i], oldBits[i]);
      }
    }
  }
}
