package dev.sotto.text.detect.es;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Spanish número de afiliación (NUSS; OM 7.7.1967 and TGSS): province, serial, and the rest by 97.
 */
final class SocialSecurity extends CheckedScheme {

  SocialSecurity() {
    super(
        "NATIONAL_ID/es/social-security",
        "Spanish social security number",
        Form.checked("dd-dddddddd-dd"),
        Form.checked("dddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.number(value, 0, 2) >= 1 && Digits.number(value, 0, 2) <= 66;
  }

  @Override
  public boolean isChecked(String value) {
    long province = Digits.number(value, 0, 2);
    long serial = Digits.number(value, 2, 10);
    long number =
        serial < 10_000_000 ? province * 10_000_000 + serial : province * 100_000_000 + serial;
    return number % 97 == Digits.number(value, 10, 12);
  }
}
