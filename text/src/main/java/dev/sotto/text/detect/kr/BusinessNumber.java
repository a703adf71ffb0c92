package dev.sotto.text.detect.kr;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * South Korean business registration number (VAT Act art. 8): ten digits, the last by weights and
 * mod 10.
 */
final class BusinessNumber extends CheckedScheme {

  BusinessNumber() {
    super(
        "NATIONAL_ID/kr/brn",
        "South Korean business number",
        Form.checked("ddd-dd-ddddd"),
        Form.named("dddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    int sum = Digits.weighted(value, 1, 3, 7, 1, 3, 7, 1, 3, 5) + Digits.at(value, 8) * 5 / 10;
    return (10 - sum % 10) % 10 == Digits.at(value, 9);
  }
}
