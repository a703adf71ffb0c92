package dev.sotto.text.detect.no;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Norwegian fødselsnummer and D-nummer (folkeregisterforskriften § 2-2): birth date (40 added to
 * the day of the latter), serial, two check digits by mod 11.
 */
final class BirthNumber extends CheckedScheme {

  BirthNumber() {
    super(
        "NATIONAL_ID/no/birth-number",
        "Norwegian birth number",
        Form.checked("dddddd-ddddd"),
        Form.checked("ddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.isMonthAndDay(
        (int) Digits.number(value, 2, 4) % 40, (int) Digits.number(value, 0, 2) % 40);
  }

  @Override
  public boolean isChecked(String value) {
    int first = Digits.weighted(value, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1);
    int second = Digits.weighted(value, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1);
    return first % 11 == 0 && second % 11 == 0;
  }
}
