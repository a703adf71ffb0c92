package dev.sotto.text.detect.cz;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Czech rodné číslo (act 133/2000, § 13): birth date, 50 added to a woman's month, serial; ten
 * digits (from 1954 on) are divisible by 11.
 */
final class BirthNumber extends CheckedScheme {

  BirthNumber() {
    super(
        "NATIONAL_ID/cz/birth-number",
        "Czech birth number",
        Form.checked("dddddd-dddd"),
        Form.named("dddddd-ddd"),
        Form.named("dddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    int month = (int) Digits.number(value, 2, 4) % 50;
    int counted = month > 20 ? month - 20 : month;
    return Digits.isMonthAndDay(counted, (int) Digits.number(value, 4, 6));
  }

  @Override
  public boolean isChecked(String value) {
    return value.length() == 9
        || Digits.number(value, 0, 10) % 11 == 0
        || (Digits.number(value, 0, 9) % 11 == 10 && value.charAt(9) == '0');
  }
}
