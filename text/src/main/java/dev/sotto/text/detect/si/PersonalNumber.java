package dev.sotto.text.detect.si;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Slovenian EMŠO (ZCRP): birth date, register, serial, check digit by mod 11. */
final class PersonalNumber extends CheckedScheme {

  PersonalNumber() {
    super("NATIONAL_ID/si/emso", "Slovenian personal number", Form.checked("ddddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.isMonthAndDay(value, 2, 0) && (value.charAt(4) == '9' || value.charAt(4) == '0');
  }

  @Override
  public boolean isChecked(String value) {
    return (11 - Digits.weighted(value, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10
        == Digits.at(value, 12);
  }
}
