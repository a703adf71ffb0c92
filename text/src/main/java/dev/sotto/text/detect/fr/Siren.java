package dev.sotto.text.detect.fr;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * French SIREN (code de commerce R123-220): nine digits with the Luhn check digit; sole traders
 * have one.
 */
final class Siren extends CheckedScheme {

  Siren() {
    super("NATIONAL_ID/fr/siren", "French company number", Form.named("ddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn(value);
  }
}
