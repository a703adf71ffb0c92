package dev.sotto.text.detect.il;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Israeli teudat zehut: nine digits with the Luhn check digit. */
final class IdentityNumber extends CheckedScheme {

  IdentityNumber() {
    super("NATIONAL_ID/il/id", "Israeli identity number", Form.named("ddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn(value);
  }
}
