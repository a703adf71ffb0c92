package dev.sotto.text.detect;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Base58Check, as Bitcoin and its kin write addresses: 21 bytes and four of their double hash. */
final class Base58 {
  private static final String CHARS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);
  private static final int BYTES = 25;
  private static final int PAYLOAD = 21;

  private Base58() {}

  /** Whether all characters are of the alphabet: no 0, O, I, l. */
  static boolean isShaped(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (CHARS.indexOf(raw.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a shaped value is 25 bytes whose last four are the start of the double SHA-256. */
  static boolean isChecked(String raw) {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < raw.length(); i++) {
      value = value.multiply(BASE).add(BigInteger.valueOf(CHARS.indexOf(raw.charAt(i))));
    }
    byte[] bytes = value.toByteArray();
    int from = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
    int length = bytes.length - from;
    if (length > BYTES) {
      return false;
    }
    byte[] full = new byte[BYTES];
    System.arraycopy(bytes, from, full, BYTES - length, length);
    byte[] digest = sha256(sha256(Arrays.copyOf(full, PAYLOAD)));
    return Arrays.equals(digest, 0, BYTES - PAYLOAD, full, PAYLOAD, BYTES);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
