package dev.sotto.text.detect.de;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * German Krankenversichertennummer (SGB V § 290), the part that stays: a letter, eight digits,
 * check digit by mod 10 over the letter as two digits.
 */
final class HealthInsurance extends CheckedScheme {

  HealthInsurance() {
    super(
        "NATIONAL_ID/de/health-insurance",
        "German health insurance number",
        Form.named("addddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    int letter = value.charAt(0) - 'A' + 1;
    String digits = "" + letter / 10 + letter % 10 + value.substring(1, 9);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int product = Digits.at(digits, i) * (1 + i % 2);
      sum += product / 10 + product % 10;
    }
    return sum % 10 == Digits.at(value, 9);
  }
}
