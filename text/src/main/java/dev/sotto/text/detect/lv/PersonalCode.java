package dev.sotto.text.detect.lv;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Latvian personas kods: birth date, century, serial, check digit by mod 11; since 2017 a number
 * from 32 on that says nothing and has no check digit.
 */
final class PersonalCode extends CheckedScheme {

  PersonalCode() {
    super(
        "NATIONAL_ID/lv/personal-code",
        "Latvian personal code",
        Form.checked("dddddd-ddddd"),
        Form.named("ddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.startsWith("3") && value.charAt(1) >= '2' || Digits.isMonthAndDay(value, 2, 0);
  }

  @Override
  public boolean isChecked(String value) {
    return value.startsWith("3") && value.charAt(1) >= '2'
        || (1101 - Digits.weighted(value, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)) % 11 % 10
            == Digits.at(value, 10);
  }
}
