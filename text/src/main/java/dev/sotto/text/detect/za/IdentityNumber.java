package dev.sotto.text.detect.za;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * South African identity number (Identification Act 68 of 1997): birth date, sex, citizenship, Luhn
 * check digit.
 */
final class IdentityNumber extends CheckedScheme {

  IdentityNumber() {
    super(
        "NATIONAL_ID/za/id",
        "South African identity number",
        Form.checked("ddddddddddddd"),
        Form.checked("dddddd-dddd-ddd"),
        Form.checked("dddddd-dddd-dd-d"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.isMonthAndDay(value, 2, 4) && value.charAt(10) <= '2';
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn(value);
  }
}
