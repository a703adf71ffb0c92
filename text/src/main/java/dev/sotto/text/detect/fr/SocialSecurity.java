package dev.sotto.text.detect.fr;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * French social security number (NIR; décret 82-103): sex, year, month, place, serial, and a key of
 * 97 minus the rest by 97.
 */
final class SocialSecurity extends CheckedScheme {

  SocialSecurity() {
    super(
        "NATIONAL_ID/fr/social-security",
        "French social security number",
        Form.unmistakable("ddddddddddddddd"),
        Form.unmistakable("ddddddxdddddddd"),
        Form.unmistakable("ddddddddddddd-dd"),
        Form.unmistakable("d-dd-dd-dd-ddd-ddd-dd"),
        Form.unmistakable("d-dd-dd-dx-ddd-ddd-dd"),
        Form.named("ddddddddddddd"),
        Form.named("ddddddxdddddd"),
        Form.named("d-dd-dd-dd-ddd-ddd"));
  }

  @Override
  protected boolean isPossible(String value) {
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
    return 97 - Digits.number(digits, 0, 13) % 97 == Digits.number(digits, 13, 15);
  }

  /** Corsica's departments as numbers: 2A counts as 19, 2B as 18. */
  private static String numeric(String value) {
    return value.substring(0, 5)
        + value.substring(5, 7).replace("2A", "19").replace("2B", "18")
        + value.substring(7);
  }
}
