package dev.sotto.text.detect.ru;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Russian INN (order MMV-7-6/435@): twelve digits of a person, the last two by mod 11, or ten of a
 * company.
 */
final class Inn extends CheckedScheme {

  Inn() {
    super(
        "NATIONAL_ID/ru/inn",
        "Russian tax number",
        Form.checked("dddddddddddd"),
        Form.named("dddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    if (value.length() == 10) {
      return Digits.weighted(value, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == Digits.at(value, 9);
    }
    return Digits.weighted(value, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == Digits.at(value, 10)
        && Digits.weighted(value, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10
            == Digits.at(value, 11);
  }
}
