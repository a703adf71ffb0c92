package dev.sotto.text.detect.in;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Indian GSTIN (CGST Rules 2017, r. 10): state, PAN, number, Z, check character by mod 36. */
final class GoodsTaxNumber extends CheckedScheme {

  GoodsTaxNumber() {
    super("NATIONAL_ID/in/gstin", "Indian GST number", Form.unmistakable("ddaaaaaddddaxZx"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.number(value, 0, 2) >= 1 && Digits.number(value, 0, 2) <= 38;
  }

  @Override
  public boolean isChecked(String value) {
    int sum = 0;
    for (int i = 0; i < 14; i++) {
      int product = Character.digit(value.charAt(i), 36) * (1 + i % 2);
      sum += product / 36 + product % 36;
    }
    return (36 - sum % 36) % 36 == Character.digit(value.charAt(14), 36);
  }
}
