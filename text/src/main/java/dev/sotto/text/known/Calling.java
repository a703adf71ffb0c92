package dev.sotto.text.known;

/** Country calling codes (ITU-T E.164): no code begins another. */
final class Calling {
  private static final String TWO =
      " 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63"
          + " 64 65 66 81 82 84 86 90 91 92 93 94 95 98 ";
  private static final boolean[] IS_TWO = new boolean[100];

  static {
    for (String code : TWO.strip().split(" ")) {
      IS_TWO[Integer.parseInt(code)] = true;
    }
  }

  private Calling() {}

  /** How many of the digits from {@code from} on are a calling code. */
  static int length(char[] digits, int from, int end) {
    if (end - from < 3 || digits[from] == '1' || digits[from] == '7') {
      return Math.min(1, end - from);
    }
    return IS_TWO[(digits[from] - '0') * 10 + digits[from + 1] - '0'] ? 2 : 3;
  }

  /** Whether {@code digits[from..end)} is the code of a country of the seven languages. */
  static boolean isNear(char[] digits, int from, int end) {
    int code = 0;
    for (int i = from; i < end; i++) {
      code = code * 10 + digits[i] - '0';
    }
    return switch (code) {
      case 1, 31, 32, 33, 34, 39, 41, 43, 44, 49, 55, 351, 352, 353 -> true;
      default -> false;
    };
  }
}
