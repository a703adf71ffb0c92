package dev.sotto.text.detect.ch;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Swiss AHV number (AHVV art. 133): country code 756, nine digits, check digit of EAN-13. */
final class InsuranceNumber extends CheckedScheme {

  InsuranceNumber() {
    super(
        "NATIONAL_ID/ch/ahv",
        "Swiss AHV number",
        Form.unmistakable("756-dddd-dddd-dd"),
        Form.unmistakable("756dddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return (10 - Digits.weighted(value, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3) % 10) % 10
        == Digits.at(value, 12);
  }
}
