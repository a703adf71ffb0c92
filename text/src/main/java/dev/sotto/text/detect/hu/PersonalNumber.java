package dev.sotto.text.detect.hu;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Hungarian személyi azonosító (act XX of 1996): sex and century, birth date, serial, check digit
 * by mod 11; the weights turned round in 1997.
 */
final class PersonalNumber extends CheckedScheme {

  PersonalNumber() {
    super(
        "NATIONAL_ID/hu/personal",
        "Hungarian personal number",
        Form.checked("d-dddddd-dddd"),
        Form.named("ddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) >= '1' && value.charAt(0) <= '8' && Digits.isMonthAndDay(value, 3, 5);
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.weighted(value, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) % 11 == Digits.at(value, 10)
        || Digits.weighted(value, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == Digits.at(value, 10);
  }
}
