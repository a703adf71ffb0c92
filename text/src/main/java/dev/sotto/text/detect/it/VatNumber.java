package dev.sotto.text.detect.it;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Italian partita IVA (DPR 633/1972, art. 35): seven digits, three of the office, Luhn check digit;
 * sole traders have one.
 */
final class VatNumber extends CheckedScheme {

  VatNumber() {
    super("NATIONAL_ID/it/vat", "Italian VAT number", Form.named("ddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.number(value, 0, 7) > 0;
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn(value);
  }
}
