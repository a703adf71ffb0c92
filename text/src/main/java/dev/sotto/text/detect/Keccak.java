package dev.sotto.text.detect;

/**
 * Keccak-256 as Ethereum uses it (Keccak submission 3.0 with the padding from before FIPS 202), for
 * inputs shorter than one block of 136 bytes.
 */
final class Keccak {
  private static final int RATE = 136;
  private static final int ROUNDS = 24;
  private static final int LANES = 25;

  private Keccak() {}

  /** The 32 bytes for ASCII characters, fewer than 136. */
  static byte[] of(String ascii) {
    if (ascii.length() >= RATE) {
      throw new IllegalArgumentException("at most 135 characters, got " + ascii.length());
    }
    long[] state = new long[LANES];
    for (int i = 0; i < ascii.length(); i++) {
      absorb(state, i, ascii.charAt(i) & 0xff);
    }
    absorb(state, ascii.length(), 0x01);
    absorb(state, RATE - 1, 0x80);
    permute(state);
    byte[] digest = new byte[32];
    for (int i = 0; i < digest.length; i++) {
      digest[i] = (byte) (state[i / 8] >>> (8 * (i % 8)));
    }
    return digest;
  }

  private static void absorb(long[] state, int index, long value) {
    state[index / 8] ^= value << (8 * (index % 8));
  }

  private static void permute(long[] a) {
    int register = 1;
    for (int round = 0; round < ROUNDS; round++) {
      theta(a);
      rhoPi(a);
      chi(a);
      for (int j = 0; j < 7; j++) {
        if ((register & 1) != 0) {
          a[0] ^= 1L << ((1 << j) - 1);
        }
        register = (register << 1) ^ ((register >> 7) * 0x171);
      }
    }
  }

  private static void theta(long[] a) {
    long[] column = new long[5];
    for (int x = 0; x < 5; x++) {
      column[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
    }
    for (int x = 0; x < 5; x++) {
      long d = column[(x + 4) % 5] ^ Long.rotateLeft(column[(x + 1) % 5], 1);
      for (int y = 0; y < LANES; y += 5) {
        a[x + y] ^= d;
      }
    }
  }

  private static void rhoPi(long[] a) {
    int x = 1;
    int y = 0;
    long moved = a[1];
    for (int t = 0; t < ROUNDS; t++) {
      int next = (2 * x + 3 * y) % 5;
      x = y;
      y = next;
      long kept = a[x + 5 * y];
      a[x + 5 * y] = Long.rotateLeft(moved, (t + 1) * (t + 2) / 2 % 64);
      moved = kept;
    }
  }

  private static void chi(long[] a) {
    long[] row = new long[5];
    for (int y = 0; y < LANES; y += 5) {
      System.arraycopy(a, y, row, 0, 5);
      for (int x = 0; x < 5; x++) {
        a[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
      }
    }
  }
}
