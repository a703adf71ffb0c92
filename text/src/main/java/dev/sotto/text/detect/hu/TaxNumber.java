package dev.sotto.text.detect.hu;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Hungarian adóazonosító jel (act CL of 2017, annex): an 8, nine digits, check digit by mod 11. */
final class TaxNumber extends CheckedScheme {

  TaxNumber() {
    super("NATIONAL_ID/hu/tax", "Hungarian tax number", Form.named("8ddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.weighted(value, 1, 2, 3, 4, 5, 6, 7, 8, 9) % 11 == Digits.at(value, 9);
  }
}
