package dev.sotto.text.detect.bg;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Bulgarian LNCh: nine digits and a check digit by mod 10. */
final class ForeignerNumber extends CheckedScheme {

  ForeignerNumber() {
    super("NATIONAL_ID/bg/lnch", "Bulgarian number of a foreigner", Form.named("dddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.weighted(value, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == Digits.at(value, 9);
  }
}
