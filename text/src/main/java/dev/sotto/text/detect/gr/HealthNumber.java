package dev.sotto.text.detect.gr;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Greek AMKA (law 3655/2008): birth date, serial, Luhn check digit. */
final class HealthNumber extends CheckedScheme {

  HealthNumber() {
    super("NATIONAL_ID/gr/amka", "Greek social security number", Form.checked("ddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.isMonthAndDay(value, 2, 0);
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn(value);
  }
}
