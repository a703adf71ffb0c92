package dev.sotto.text.detect.nz;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * New Zealand IRD number (IRD, "RWT and NRWT specification"): eight or nine digits, the last by mod
 * 11 in two rounds.
 */
final class TaxNumber extends CheckedScheme {

  TaxNumber() {
    super(
        "NATIONAL_ID/nz/ird",
        "New Zealand tax number",
        Form.named("dddddddd"),
        Form.named("ddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    String digits = value.length() == 8 ? "0" + value : value;
    int check = (11 - Digits.weighted(digits, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11;
    if (check == 10) {
      check = (11 - Digits.weighted(digits, 7, 4, 3, 2, 5, 2, 7, 6) % 11) % 11;
    }
    return check == Digits.at(digits, 8);
  }
}
