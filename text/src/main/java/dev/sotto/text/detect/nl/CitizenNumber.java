package dev.sotto.text.detect.nl;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Dutch burgerservicenummer (Wabb): nine digits that pass the eleven test, older ones written with
 * eight.
 */
final class CitizenNumber extends CheckedScheme {

  CitizenNumber() {
    super(
        "NATIONAL_ID/nl/bsn",
        "Dutch citizen service number",
        Form.named("ddddddddd"),
        Form.named("dddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    String digits = value.length() == 8 ? "0" + value : value;
    int sum = Digits.weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2) - Digits.at(digits, 8);
    return sum % 11 == 0 && !digits.equals("000000000");
  }
}
