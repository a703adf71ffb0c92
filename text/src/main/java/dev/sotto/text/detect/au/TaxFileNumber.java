package dev.sotto.text.detect.au;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Australian TFN (ITAA 1936, part VA): nine digits (older ones eight) whose weighted sum is
 * divisible by 11.
 */
final class TaxFileNumber extends CheckedScheme {

  TaxFileNumber() {
    super(
        "NATIONAL_ID/au/tfn",
        "Australian tax file number",
        Form.named("ddddddddd"),
        Form.named("dddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return value.length() == 8
        ? Digits.weighted(value, 10, 7, 8, 4, 6, 3, 5, 1) % 11 == 0
        : Digits.weighted(value, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0;
  }
}
