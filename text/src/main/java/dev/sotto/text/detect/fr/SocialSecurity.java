package dev.sotto.text.detect.fr;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Scheme;
import java.util.Set;

/**
 * French social security number (NIR): sex, year, month, place, serial, and a key of 97 minus the
 * rest by 97.
 */
public final class SocialSecurity implements Scheme {
  @Override
  public String rule() {
    return "NATIONAL_ID/fr/social-security";
  }

  @Override
  public String what() {
    return "French social security number";
  }

  @Override
  public boolean isShaped(String value) {
    if (value.length() != 15 && value.length() != 13) {
      return false;
    }
    String month = value.substring(3, 5);
    return (value.charAt(0) == '1' || value.charAt(0) == '2')
        && Digits.are(numeric(value), 0, value.length())
        && (month.compareTo("01") >= 0 && month.compareTo("12") <= 0 || month.compareTo("20") >= 0);
  }

  @Override
  public boolean isChecked(String value) {
    if (value.length() == 13) {
      return false;
    }
    String digits = numeric(value);
    long number = Long.parseLong(digits.substring(0, 13));
    return 97 - number % 97 == Long.parseLong(digits.substring(13));
  }

  @Override
  public boolean isTelling(String groups) {
    return Set.of("15", "13-2", "1-2-2-2-3-3-2", "1-2-2-2-3-3").contains(groups);
  }

  /** Corsica's departments as numbers: 2A counts as 19, 2B as 18. */
  private static String numeric(String value) {
    return value.substring(0, 5)
        + value.substring(5, 7).replace("2A", "19").replace("2B", "18")
        + value.substring(7);
  }
}
