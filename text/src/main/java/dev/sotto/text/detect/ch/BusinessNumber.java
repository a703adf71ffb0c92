package dev.sotto.text.detect.ch;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Swiss UID (UIDV art. 2): CHE and nine digits, the last by mod 11; with MWST, TVA or IVA behind it
 * the VAT number.
 */
final class BusinessNumber extends CheckedScheme {

  BusinessNumber() {
    super(
        "NATIONAL_ID/ch/uid",
        "Swiss business number",
        Form.unmistakable("CHE-ddd-ddd-ddd"),
        Form.unmistakable("CHEddddddddd"),
        Form.unmistakable("CHE-ddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return (11 - Digits.weighted(value.substring(3), 5, 4, 3, 2, 7, 6, 5, 4) % 11) % 11
        == Digits.at(value, 11);
  }
}
