package dev.sotto.text.tag;

/** 32-bit mixing for words and features. */
final class Hashing {
  private Hashing() {}

  /** A bijection that spreads every input bit over the output. */
  static int mix(int x) {
    x ^= x >>> 16;
    x *= 0x7feb352d;
    x ^= x >>> 15;
    x *= 0x846ca68b;
    return x ^ (x >>> 16);
  }

  /** Feature of template {@code t} with one part. */
  static int of(int t, int a) {
    int x = a * 0x9e3779b1 + t * 0x85ebca77;
    x ^= x >>> 15;
    x *= 0x2c1b3c6d;
    return x ^ (x >>> 14);
  }

  /** Feature of template {@code t} with two parts. */
  static int of(int t, int a, int b) {
    return of(t, (a * 0x27d4eb2f) ^ Integer.rotateLeft(b * 0x165667b1, 13));
  }

  /** Feature of template {@code t} with three parts. */
  static int of(int t, int a, int b, int c) {
    return of(t, (a * 0x27d4eb2f) ^ Integer.rotateLeft(b * 0x165667b1, 13), c + 0x3c6ef372);
  }
}
