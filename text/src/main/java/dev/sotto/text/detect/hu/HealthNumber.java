package dev.sotto.text.detect.hu;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Hungarian TAJ number (act LXXXIII of 1997): nine digits, the last by weights 3 and 7. */
final class HealthNumber extends CheckedScheme {

  HealthNumber() {
    super("NATIONAL_ID/hu/taj", "Hungarian social security number", Form.named("ddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.weighted(value, 3, 7, 3, 7, 3, 7, 3, 7) % 10 == Digits.at(value, 8);
  }
}
