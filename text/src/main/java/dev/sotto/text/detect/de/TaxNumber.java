package dev.sotto.text.detect.de;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Scheme;

/** German tax identification number (AO § 139b): eleven digits, ISO 7064 mod 11,10. */
public final class TaxNumber implements Scheme {
  @Override
  public String rule() {
    return "NATIONAL_ID/de/tax";
  }

  @Override
  public String what() {
    return "German tax number";
  }

  @Override
  public boolean isShaped(String value) {
    return Digits.are(value, 11) && value.charAt(0) != '0' && repeatsOneDigit(value);
  }

  @Override
  public boolean isChecked(String value) {
    int product = 10;
    for (int i = 0; i < 10; i++) {
      int sum = (Digits.at(value, i) + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10 == Digits.at(value, 10);
  }

  @Override
  public boolean isTelling(String groups) {
    return groups.equals("2-3-3-3") || groups.equals("11");
  }

  /** Of the first ten digits one stands two or three times and the others at most once. */
  private static boolean repeatsOneDigit(String value) {
    int repeated = 0;
    for (char digit = '0'; digit <= '9'; digit++) {
      char wanted = digit;
      long times = value.substring(0, 10).chars().filter(c -> c == wanted).count();
      if (times > 3) {
        return false;
      }
      repeated += times > 1 ? 1 : 0;
    }
    return repeated == 1;
  }
}
