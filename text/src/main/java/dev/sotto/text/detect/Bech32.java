package dev.sotto.text.detect;

import java.util.Locale;

/** The checksums of Bech32 (BIP 173) and Bech32m (BIP 350). */
final class Bech32 {
  private static final String CHARS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int BECH32 = 1;
  private static final int BECH32M = 0x2bc830a3;

  private Bech32() {}

  /** Whether behind the last 1 of {@code address}, in one case, stand only data characters. */
  static boolean isShaped(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    boolean oneCase = lower.equals(address) || address.toUpperCase(Locale.ROOT).equals(address);
    int one = lower.lastIndexOf('1');
    return oneCase
        && one > 0
        && lower.length() - one > 6
        && lower.chars().skip(one + 1L).allMatch(c -> CHARS.indexOf(c) >= 0);
  }

  /** Whether the checksum of a shaped address fits, by either constant. */
  static boolean isChecked(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    int one = lower.lastIndexOf('1');
    int check = 1;
    for (int i = 0; i < one; i++) {
      check = step(check, lower.charAt(i) >> 5);
    }
    check = step(check, 0);
    for (int i = 0; i < one; i++) {
      check = step(check, lower.charAt(i) & 31);
    }
    for (int i = one + 1; i < lower.length(); i++) {
      check = step(check, CHARS.indexOf(lower.charAt(i)));
    }
    return check == BECH32 || check == BECH32M;
  }

  private static int step(int check, int value) {
    int top = check >>> 25;
    int next = (check & 0x1ffffff) << 5 ^ value;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= (top >> i & 1) == 1 ? GENERATOR[i] : 0;
    }
    return next;
  }
}
