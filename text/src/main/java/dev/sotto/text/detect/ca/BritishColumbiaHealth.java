package dev.sotto.text.detect.ca;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** British Columbia personal health number: a 9, eight digits, check digit by mod 11. */
final class BritishColumbiaHealth extends CheckedScheme {

  BritishColumbiaHealth() {
    super("NATIONAL_ID/ca/health/bc", "British Columbia health number", Form.named("9ddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return (11 - Digits.weighted(value, 0, 2, 4, 8, 5, 10, 9, 7, 3) % 11) % 11
        == Digits.at(value, 9);
  }
}
