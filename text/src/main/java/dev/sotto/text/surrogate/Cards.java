package dev.sotto.text.surrogate;

import java.util.Optional;

/**
 * Payment card numbers: the first digit and the length stay, so that the network still shows, and
 * the check digit fails (ISO/IEC 7812-1 annex B), so that no such card can exist.
 */
final class Cards implements Generator {
  private static final int FEWEST = 12;
  private static final int MOST = 19;

  @Override
  public Optional<String> make(String value, Draw draw, Setting setting) {
    int count = Written.digits(value).length();
    if (count < FEWEST || count > MOST) {
      return Optional.empty();
    }
    String digits = draw.digits(count - 1);
    if (passes(Written.withLastDigits(value, digits))) {
      char last = digits.charAt(count - 2);
      digits =
          digits.substring(0, count - 2) + (char) ('0' + (last - '0' + 1 + draw.below(9)) % 10);
    }
    return Optional.of(Written.withLastDigits(value, digits));
  }

  /** The Luhn sum. */
  static boolean passes(String value) {
    String digits = Written.digits(value);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += i % 2 == 0 ? digit : doubled;
    }
    return sum % 10 == 0;
  }
}
