package dev.sotto.text.detect.ca;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Ontario health number (Health Insurance Act): ten digits with the Luhn check digit and a version
 * of two letters.
 */
final class OntarioHealth extends CheckedScheme {

  OntarioHealth() {
    super(
        "NATIONAL_ID/ca/health/on",
        "Ontario health number",
        Form.checked("dddd-ddd-ddd"),
        Form.checked("dddd-ddd-ddd-aa"),
        Form.checked("dddddddddd-aa"),
        Form.checked("ddddddddddaa"),
        Form.named("dddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) != '0';
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn(value, 0, 10);
  }
}
