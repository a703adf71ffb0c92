package dev.sotto.text.detect.pl;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Polish NIP (act of 13.10.1995): nine digits and a check digit by mod 11. */
final class TaxNumber extends CheckedScheme {

  TaxNumber() {
    super(
        "NATIONAL_ID/pl/nip",
        "Polish tax number",
        Form.checked("ddd-ddd-dd-dd"),
        Form.checked("ddd-dd-dd-ddd"),
        Form.named("dddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.weighted(value, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == Digits.at(value, 9);
  }
}
