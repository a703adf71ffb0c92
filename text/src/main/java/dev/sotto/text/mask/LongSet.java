package dev.sotto.text.mask;

import java.util.Arrays;

/** A set of numbers, by open addressing. */
final class LongSet {
  private static final int FIRST_SIZE = 256;

  private long[] slots = new long[FIRST_SIZE];
  private int size;

  void add(long number) {
    long kept = kept(number);
    if (size * 2 > slots.length) {
      long[] old = slots;
      slots = new long[old.length * 2];
      Arrays.stream(old).filter(n -> n != 0).forEach(n -> slots[slot(n)] = n);
    }
    int at = slot(kept);
    if (slots[at] == 0) {
      slots[at] = kept;
      size++;
    }
  }

  boolean has(long number) {
    long kept = kept(number);
    return slots[slot(kept)] == kept;
  }

  /** Zero marks a free place. */
  private static long kept(long number) {
    return number == 0 ? Long.MIN_VALUE : number;
  }

  private int slot(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 32) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != number) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  @Override
  public String toString() {
    return "LongSet[" + size + "]";
  }
}
