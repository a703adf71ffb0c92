package dev.sotto.text.detect.au;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Australian ACN (Corporations Regulations 2001): eight digits and a check digit by mod 10. */
final class CompanyNumber extends CheckedScheme {

  CompanyNumber() {
    super("NATIONAL_ID/au/acn", "Australian company number", Form.named("ddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return (10 - Digits.weighted(value, 8, 7, 6, 5, 4, 3, 2, 1) % 10) % 10 == Digits.at(value, 8);
  }
}
