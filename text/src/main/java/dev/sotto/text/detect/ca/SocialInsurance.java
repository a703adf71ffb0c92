package dev.sotto.text.detect.ca;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Canadian SIN (Employment Insurance Act s. 138): nine digits with the Luhn check digit; 0 and 8
 * are not issued.
 */
final class SocialInsurance extends CheckedScheme {

  SocialInsurance() {
    super(
        "NATIONAL_ID/ca/sin",
        "Canadian social insurance number",
        Form.checked("ddd-ddd-ddd"),
        Form.named("ddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) != '0' && value.charAt(0) != '8';
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn(value);
  }
}
