package dev.sotto.server.vault;

import java.security.SecureRandom;

/** Text of 5 bits a character ({@code 0-9a-v}), for ids. */
public final class RandomText {
  private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuv";

  private RandomText() {}

  /** {@code length} characters, 5 bits each. */
  public static String base32(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    StringBuilder text = new StringBuilder(length);
    for (byte b : bytes) {
      text.append(ALPHABET.charAt(b & 31));
    }
    return text.toString();
  }

  /**
   * The low {@code 5 * length} bits of {@code number} in {@code length} characters, which sort as
   * the numbers do.
   */
  public static String ordered(long number, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int shift = 5 * (length - 1); shift >= 0; shift -= 5) {
      text.append(ALPHABET.charAt((int) (number >>> shift) & 31));
    }
    return text.toString();
  }
}
