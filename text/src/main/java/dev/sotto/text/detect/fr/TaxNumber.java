package dev.sotto.text.detect.fr;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** French numéro fiscal de référence (SPI): ten digits and their rest by 511 in three. */
final class TaxNumber extends CheckedScheme {

  TaxNumber() {
    super(
        "NATIONAL_ID/fr/tax",
        "French tax number",
        Form.checked("dd-dd-ddd-ddd-ddd"),
        Form.checked("ddddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) <= '3';
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.number(value, 0, 10) % 511 == Digits.number(value, 10, 13);
  }
}
