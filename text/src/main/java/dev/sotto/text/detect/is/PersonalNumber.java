package dev.sotto.text.detect.is;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Icelandic kennitala (act 140/2019): birth date, serial, check digit by mod 11, century. */
final class PersonalNumber extends CheckedScheme {

  PersonalNumber() {
    super(
        "NATIONAL_ID/is/kennitala",
        "Icelandic personal number",
        Form.checked("dddddd-dddd"),
        Form.named("dddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return (value.charAt(9) == '9' || value.charAt(9) == '0') && Digits.isMonthAndDay(value, 2, 0);
  }

  @Override
  public boolean isChecked(String value) {
    return (11 - Digits.weighted(value, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11 == Digits.at(value, 8);
  }
}
