package dev.sotto.text.detect.uk;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** NHS number (NHS Data Dictionary): nine digits and a check digit by mod 11. */
final class HealthNumber extends CheckedScheme {

  HealthNumber() {
    super("NATIONAL_ID/uk/nhs", "NHS number", Form.named("dddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    int check = 11 - Digits.weighted(value, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return check != 10 && check % 11 == Digits.at(value, 9);
  }
}
