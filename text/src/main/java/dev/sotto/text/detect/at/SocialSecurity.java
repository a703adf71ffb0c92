package dev.sotto.text.detect.at;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Austrian Sozialversicherungsnummer (ASVG § 31(4)): serial, check digit by mod 11, birth date;
 * months above twelve are used when a day runs out.
 */
final class SocialSecurity extends CheckedScheme {

  SocialSecurity() {
    super(
        "NATIONAL_ID/at/social-security",
        "Austrian social security number",
        Form.checked("dddd-dddddd"),
        Form.named("dddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    int month = (int) Digits.number(value, 6, 8);
    return month >= 1 && month <= 15 && Digits.isMonthAndDay(1, (int) Digits.number(value, 4, 6));
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.weighted(value, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6) % 11 == Digits.at(value, 3);
  }
}
