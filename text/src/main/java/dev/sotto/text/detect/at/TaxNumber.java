package dev.sotto.text.detect.at;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Austrian Abgabenkontonummer (BAO § 77): tax office, number, check digit of the Luhn kind. */
final class TaxNumber extends CheckedScheme {

  TaxNumber() {
    super(
        "NATIONAL_ID/at/tax",
        "Austrian tax number",
        Form.checked("dd-ddd-dddd"),
        Form.named("ddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn(value);
  }
}
