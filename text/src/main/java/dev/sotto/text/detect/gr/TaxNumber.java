package dev.sotto.text.detect.gr;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Greek AFM: nine digits, the last by powers of two and mod 11. */
final class TaxNumber extends CheckedScheme {

  TaxNumber() {
    super("NATIONAL_ID/gr/afm", "Greek tax number", Form.named("ddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.weighted(value, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == Digits.at(value, 8);
  }
}
