package dev.sotto.text.detect.us;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Form;

/**
 * US social security number (20 CFR § 422.103): area, group and serial; no check digit, but numbers
 * never issued (SSA, randomization of 2011).
 */
final class SocialSecurity extends CheckedScheme {

  SocialSecurity() {
    super(
        "NATIONAL_ID/us/ssn",
        "US social security number",
        Form.unmistakable("ddd-dd-dddd"),
        Form.named("ddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return !value.startsWith("000")
        && !value.startsWith("666")
        && value.charAt(0) != '9'
        && !value.startsWith("00", 3)
        && !value.startsWith("0000", 5);
  }
}
