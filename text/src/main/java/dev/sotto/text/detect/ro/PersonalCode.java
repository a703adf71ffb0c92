package dev.sotto.text.detect.ro;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Romanian CNP (Legea 105/1996): sex and century, birth date, county, serial, check digit by mod
 * 11.
 */
final class PersonalCode extends CheckedScheme {

  PersonalCode() {
    super("NATIONAL_ID/ro/cnp", "Romanian personal code", Form.checked("ddddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) != '0'
        && Digits.isMonthAndDay(value, 3, 5)
        && Digits.number(value, 7, 9) <= 52;
  }

  @Override
  public boolean isChecked(String value) {
    int check = Digits.weighted(value, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
    return (check == 10 ? 1 : check) == Digits.at(value, 12);
  }
}
