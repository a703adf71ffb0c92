package dev.sotto.text.detect.ca;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * Quebec numéro d'assurance maladie (RAMQ): four letters of the name, birth date with 50 added to a
 * woman's month, two digits.
 */
final class QuebecHealth extends Scheme {

  QuebecHealth() {
    super(
        "NATIONAL_ID/ca/health/qc",
        "Quebec health number",
        Form.checked("aaaa-dddd-dddd"),
        Form.checked("aaaadddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.isMonthAndDay(
        (int) Digits.number(value, 6, 8) % 50, (int) Digits.number(value, 8, 10));
  }
}
