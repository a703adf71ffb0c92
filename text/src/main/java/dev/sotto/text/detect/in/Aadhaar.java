package dev.sotto.text.detect.in;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Indian Aadhaar number (Aadhaar Act 2016, s. 4): twelve digits, the first 2 to 9, the last by
 * Verhoeff.
 */
final class Aadhaar extends CheckedScheme {

  Aadhaar() {
    super(
        "NATIONAL_ID/in/aadhaar",
        "Indian Aadhaar number",
        Form.checked("dddd-dddd-dddd"),
        Form.named("dddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) >= '2';
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isVerhoeff(value);
  }
}
