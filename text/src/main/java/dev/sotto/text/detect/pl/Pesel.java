package dev.sotto.text.detect.pl;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Polish PESEL (act on population registration of 24.9.2010, art. 15): birth date with the century
 * in the month, serial, check digit.
 */
final class Pesel extends CheckedScheme {

  Pesel() {
    super("NATIONAL_ID/pl/pesel", "Polish PESEL number", Form.checked("ddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    int month = (int) Digits.number(value, 2, 4) % 20;
    return Digits.isMonthAndDay(month, (int) Digits.number(value, 4, 6));
  }

  @Override
  public boolean isChecked(String value) {
    return (10 - Digits.weighted(value, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3) % 10) % 10
        == Digits.at(value, 10);
  }
}
