package dev.sotto.text.company;

/** A check over the letters and digits of a value. */
public enum Check {
  NONE,
  /** Luhn's check over the digits: ISO/IEC 7812-1, annex B. */
  LUHN,
  /** The remainder of 97 is 1, letters as 10 to 35: ISO/IEC 7064, MOD 97-10. */
  MOD97;

  /** Whether characters {@code start} to {@code end} of {@code text} pass. */
  boolean passes(CharSequence text, int start, int end) {
    return switch (this) {
      case NONE -> true;
      case LUHN -> luhn(text, start, end);
      case MOD97 -> mod97(text, start, end);
    };
  }

  private static boolean luhn(CharSequence text, int start, int end) {
    int sum = 0;
    int digits = 0;
    for (int i = end - 1; i >= start; i--) {
      int digit = text.charAt(i) - '0';
      if (digit >= 0 && digit <= 9) {
        int weighted = digits % 2 == 1 ? 2 * digit : digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
        digits++;
      }
    }
    return digits > 1 && sum % 10 == 0;
  }

  private static boolean mod97(CharSequence text, int start, int end) {
    int rest = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < 128 && Character.isLetterOrDigit(c)) {
        int value = Character.digit(c, 36);
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
      }
    }
    return rest == 1;
  }
}
