package dev.sotto.text.detect.be;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Belgian rijksregisternummer and BIS number (royal decree of 3.4.1984): birth date, serial, 97
 * minus the rest by 97, with a 2 before it for births from 2000 on.
 */
final class NationalNumber extends CheckedScheme {

  NationalNumber() {
    super(
        "NATIONAL_ID/be/national",
        "Belgian national register number",
        Form.checked("dd-dd-dd-ddd-dd"),
        Form.checked("ddddddddddd"),
        Form.checked("dddddd-ddd-dd"));
  }

  @Override
  protected boolean isPossible(String value) {
    int month = (int) Digits.number(value, 2, 4) % 20;
    return month <= 12 && Digits.number(value, 4, 6) <= 31;
  }

  @Override
  public boolean isChecked(String value) {
    long number = Digits.number(value, 0, 9);
    long check = Digits.number(value, 9, 11);
    return check == 97 - number % 97 || check == 97 - (2_000_000_000L + number) % 97;
  }
}
