package dev.sotto.text.detect.za;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * South African tax reference and VAT number (SARS): ten digits from 0 to 4 or 9 on, with the Luhn
 * check digit.
 */
final class TaxNumber extends CheckedScheme {

  TaxNumber() {
    super("NATIONAL_ID/za/tax", "South African tax or VAT number", Form.named("dddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return "012349".indexOf(value.charAt(0)) >= 0;
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn(value);
  }
}
