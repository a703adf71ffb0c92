package dev.sotto.text.detect.scheme;

/** Sums over the digits of a value. */
public final class Digits {
  private Digits() {}

  /** Whether {@code value} is of {@code length} digits. */
  public static boolean are(String value, int length) {
    return value.length() == length && are(value, 0, length);
  }

  /** Whether the characters from {@code from} to {@code to} (exclusive) are digits. */
  public static boolean are(String value, int from, int to) {
    for (int i = from; i < to; i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether the characters from {@code from} to {@code to} (exclusive) are letters A to Z. */
  public static boolean areLetters(String value, int from, int to) {
    for (int i = from; i < to; i++) {
      if (value.charAt(i) < 'A' || value.charAt(i) > 'Z') {
        return false;
      }
    }
    return true;
  }

  /** The sum of digit times weight, over as many digits as there are weights. */
  public static int weighted(String value, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (value.charAt(i) - '0') * weights[i];
    }
    return sum;
  }

  /** The digit at {@code index}. */
  public static int at(String value, int index) {
    return value.charAt(index) - '0';
  }
}
