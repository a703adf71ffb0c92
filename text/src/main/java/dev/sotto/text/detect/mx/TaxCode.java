package dev.sotto.text.detect.mx;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Mexican RFC of a person (CFF art. 27): letters of the name, birth date, three characters. */
final class TaxCode extends Scheme {

  TaxCode() {
    super(
        "NATIONAL_ID/mx/rfc",
        "Mexican tax code",
        Form.checked("aaaaddddddxxx"),
        Form.checked("aaaa-dddddd-xxx"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.isMonthAndDay(value, 6, 8);
  }
}
