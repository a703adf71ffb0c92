package dev.sotto.text.detect.fr;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * French SIRET (code de commerce R123-221): SIREN and five digits, Luhn over nine and over
 * fourteen.
 */
final class Siret extends CheckedScheme {

  Siret() {
    super(
        "NATIONAL_ID/fr/siret",
        "French establishment number",
        Form.checked("ddd-ddd-ddd-ddddd"),
        Form.checked("dddddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) != '0';
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn(value, 0, 9) && Digits.isLuhn(value);
  }
}
