package dev.sotto.text.detect.scheme;

/** Sums over the digits of a value. */
public final class Digits {
  private static final int[] DAYS = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

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

  /** The sum of the Luhn formula (ISO/IEC 7812-1), its check digit included. */
  public static int luhn(String value, int from, int to) {
    int sum = 0;
    for (int i = to - 1, even = 0; i >= from; i--, even ^= 1) {
      int digit = at(value, i) << even;
      sum += digit > 9 ? digit - 9 : digit;
    }
    return sum;
  }

  /**
   * Whether the digits from {@code from} to {@code to} (exclusive) end in their Luhn check digit.
   */
  public static boolean isLuhn(String value, int from, int to) {
    return luhn(value, from, to) % 10 == 0;
  }

  /** Whether all digits end in their Luhn check digit. */
  public static boolean isLuhn(String value) {
    return isLuhn(value, 0, value.length());
  }

  /** Whether all digits end in their check digit by ISO/IEC 7064, MOD 11,10. */
  public static boolean isMod11And10(String value) {
    int product = 10;
    for (int i = 0; i < value.length() - 1; i++) {
      int sum = (at(value, i) + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10 == at(value, value.length() - 1);
  }

  /** Whether all digits end in their check digit by Verhoeff's dihedral code (1969). */
  public static boolean isVerhoeff(String value) {
    int check = 0;
    for (int i = 0; i < value.length(); i++) {
      int digit = at(value, value.length() - 1 - i);
      for (int turn = i % 8; turn > 0; turn--) {
        digit = "1576283094".charAt(digit) - '0';
      }
      check = dihedral(check, digit);
    }
    return check == 0;
  }

  /** The product of two symmetries of a pentagon: 0 to 4 turns, 5 to 9 reflections. */
  private static int dihedral(int a, int b) {
    if (a < 5) {
      return b < 5 ? (a + b) % 5 : 5 + (a + b) % 5;
    }
    return b < 5 ? 5 + (a - b) % 5 : (a - b + 5) % 5;
  }

  /** The number from {@code from} to {@code to} (exclusive), at most eighteen digits. */
  public static long number(String value, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + at(value, i);
    }
    return number;
  }

  /** Whether the two digits at {@code month} and at {@code day} can be a month and its day. */
  public static boolean isMonthAndDay(String value, int month, int day) {
    return isMonthAndDay((int) number(value, month, month + 2), (int) number(value, day, day + 2));
  }

  /** Whether it can be a month and its day, in any year. */
  public static boolean isMonthAndDay(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month];
  }
}
