package dev.sotto.text.detect.pl;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Polish REGON: nine digits, the last by mod 11. */
final class BusinessNumber extends CheckedScheme {

  BusinessNumber() {
    super("NATIONAL_ID/pl/regon", "Polish business number", Form.named("ddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.weighted(value, 8, 9, 2, 3, 4, 5, 6, 7) % 11 % 10 == Digits.at(value, 8);
  }
}
