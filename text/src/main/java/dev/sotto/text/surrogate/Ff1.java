package dev.sotto.text.surrogate;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Format-preserving encryption FF1 (NIST SP 800-38G, algorithms 7 and 8; the smallest domain as SP
 * 800-38G Rev. 1 has it): a numeral string becomes another of the same length and radix, one to
 * one. Over the JDK's AES. Not thread-safe.
 */
public final class Ff1 {
  /** The fewest strings that a length and radix must allow (SP 800-38G Rev. 1, section 5.1). */
  public static final int SMALLEST_DOMAIN = 1_000_000;

  private static final int ROUNDS = 10;
  private static final int BLOCK = 16;
  private static final int MOST_RADIX = 36;

  private final Cipher aes;
  private final int radix;

  private Ff1(Cipher aes, int radix) {
    this.aes = aes;
    this.radix = radix;
  }

  /**
   * FF1 under an AES key of 16, 24 or 32 bytes, over the first {@code radix} of 0–9 and a–z.
   *
   * @throws IllegalArgumentException if the key has another length, or the radix is not 2 to 36
   */
  public static Ff1 of(byte[] key, int radix) {
    if (radix < 2 || radix > MOST_RADIX) {
      throw new IllegalArgumentException("radix must be 2 to 36, got " + radix);
    }
    if (key.length != 16 && key.length != 24 && key.length != 32) {
      throw new IllegalArgumentException("an AES key has 16, 24 or 32 bytes, got " + key.length);
    }
    try {
      // One block at a time: the chaining of algorithm 6 (PRF) is done here.
      Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
      aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
      return new Ff1(aes, radix);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES", e);
    }
  }

  /** Whether strings of this length and radix are enough to hide among. */
  public static boolean fits(int length, int radix) {
    return BigInteger.valueOf(radix).pow(length).compareTo(BigInteger.valueOf(SMALLEST_DOMAIN))
        >= 0;
  }

  /**
   * Encrypts {@code numerals} (lower case) under {@code tweak}.
   *
   * @throws IllegalArgumentException if the domain is too small or a numeral is outside the radix
   */
  public String encrypt(String numerals, byte[] tweak) {
    return run(numerals, tweak, true);
  }

  /** Turns back what {@link #encrypt} made. */
  public String decrypt(String numerals, byte[] tweak) {
    return run(numerals, tweak, false);
  }

  private String run(String numerals, byte[] tweak, boolean forward) {
    int n = numerals.length();
    if (!fits(n, radix)) {
      throw new IllegalArgumentException(
          "radix to the power of length must be >= " + SMALLEST_DOMAIN);
    }
    int u = n / 2;
    int v = n - u;
    // b = ceil(ceil(v * log2(radix)) / 8); d = 4 * ceil(b / 4) + 4
    int bits = BigInteger.valueOf(radix).pow(v).subtract(BigInteger.ONE).bitLength();
    int b = (bits + 7) / 8;
    int d = 4 * ((b + 3) / 4) + 4;
    byte[] head = head(u, n, tweak.length);
    byte[] q = new byte[(tweak.length + 1 + b + BLOCK - 1) / BLOCK * BLOCK];
    System.arraycopy(tweak, 0, q, 0, tweak.length);
    BigInteger left = number(numerals.substring(0, u));
    BigInteger right = number(numerals.substring(u));
    BigInteger modU = BigInteger.valueOf(radix).pow(u);
    BigInteger modV = BigInteger.valueOf(radix).pow(v);
    for (int step = 0; step < ROUNDS; step++) {
      int round = forward ? step : ROUNDS - 1 - step;
      BigInteger modulus = round % 2 == 0 ? modU : modV;
      BigInteger y = y(head, q, b, d, round, forward ? right : left);
      if (forward) {
        BigInteger c = left.add(y).mod(modulus);
        left = right;
        right = c;
      } else {
        BigInteger c = right.subtract(y).mod(modulus);
        right = left;
        left = c;
      }
    }
    return string(left, u) + string(right, v);
  }

  /** P of step 5: fixed for a length, radix and tweak length. */
  private byte[] head(int u, int n, int t) {
    return new byte[] {
      1,
      2,
      1,
      0,
      (byte) (radix >>> 8),
      (byte) radix,
      ROUNDS,
      (byte) u,
      (byte) (n >>> 24),
      (byte) (n >>> 16),
      (byte) (n >>> 8),
      (byte) n,
      (byte) (t >>> 24),
      (byte) (t >>> 16),
      (byte) (t >>> 8),
      (byte) t
    };
  }

  /** Steps 6.i to 6.iv: the round's number from the other half. */
  private BigInteger y(byte[] head, byte[] q, int b, int d, int round, BigInteger half) {
    int at = q.length - b;
    q[at - 1] = (byte) round;
    Arrays.fill(q, at, q.length, (byte) 0);
    byte[] number = half.toByteArray();
    int length = Math.min(number.length, b);
    System.arraycopy(number, number.length - length, q, q.length - length, length);
    byte[] r = block(head);
    for (int i = 0; i < q.length; i += BLOCK) {
      for (int j = 0; j < BLOCK; j++) {
        r[j] ^= q[i + j];
      }
      r = block(r);
    }
    return new BigInteger(1, stretch(r, d));
  }

  private byte[] stretch(byte[] r, int d) {
    byte[] s = Arrays.copyOf(r, (d + BLOCK - 1) / BLOCK * BLOCK);
    for (int j = 1; j < s.length / BLOCK; j++) {
      byte[] other = r.clone();
      other[BLOCK - 1] ^= (byte) j;
      other[BLOCK - 2] ^= (byte) (j >>> 8);
      System.arraycopy(block(other), 0, s, j * BLOCK, BLOCK);
    }
    return Arrays.copyOf(s, d);
  }

  private byte[] block(byte[] in) {
    try {
      return aes.doFinal(in);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES failed on a whole block", e);
    }
  }

  private BigInteger number(String numerals) {
    for (int i = 0; i < numerals.length(); i++) {
      char c = numerals.charAt(i);
      boolean plain = c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
      if (!plain || Character.digit(c, radix) < 0) {
        throw new IllegalArgumentException("a numeral lies outside radix " + radix);
      }
    }
    return numerals.isEmpty() ? BigInteger.ZERO : new BigInteger(numerals, radix);
  }

  private String string(BigInteger number, int length) {
    String plain = number.toString(radix);
    return length == 0 ? "" : "0".repeat(length - plain.length()) + plain;
  }

  @Override
  public String toString() {
    return "Ff1[radix " + radix + "]";
  }
}
