package dev.sotto.text.detect.dk;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * Danish CPR number (CPR act § 3): birth date and four digits. The check by mod 11 is not asked:
 * since 2007 numbers are given out without it.
 */
final class PersonNumber extends Scheme {

  PersonNumber() {
    super(
        "NATIONAL_ID/dk/cpr",
        "Danish CPR number",
        Form.checked("dddddd-dddd"),
        Form.named("dddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.isMonthAndDay(value, 2, 0);
  }
}
