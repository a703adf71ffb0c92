package dev.sotto.text.detect.si;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Slovenian davčna številka (ZDavP-2): eight digits, the last by mod 11. */
final class TaxNumber extends CheckedScheme {

  TaxNumber() {
    super("NATIONAL_ID/si/tax", "Slovenian tax number", Form.named("dddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return (11 - Digits.weighted(value, 8, 7, 6, 5, 4, 3, 2) % 11) % 10 == Digits.at(value, 7);
  }
}
