package dev.sotto.text.detect.pt;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Form;

/**
 * Portuguese cartão de cidadão (lei 7/2007): eight digits, check digit, version, check digit of the
 * Luhn kind.
 */
final class CitizenCard extends CheckedScheme {

  CitizenCard() {
    super(
        "NATIONAL_ID/pt/citizen-card",
        "Portuguese citizen card number",
        Form.unmistakable("dddddddddxxd"),
        Form.checked("dddddddd-d-xxd"),
        Form.checked("dddddddd-d-xx-d"));
  }

  @Override
  protected boolean isPossible(String value) {
    return !Character.isDigit(value.charAt(9)) || !Character.isDigit(value.charAt(10));
  }

  @Override
  public boolean isChecked(String value) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      int code = Character.digit(value.charAt(11 - i), 36);
      sum += i % 2 == 0 ? code : code * 2 > 9 ? code * 2 - 9 : code * 2;
    }
    return sum % 10 == 0;
  }
}
