package dev.sotto.text.detect.de;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** German Rentenversicherungsnummer (VKVV § 2): area, birth date, initial, serial, check digit. */
final class PensionNumber extends CheckedScheme {
  private static final int[] WEIGHTS = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};

  PensionNumber() {
    super(
        "NATIONAL_ID/de/pension",
        "German pension insurance number",
        Form.unmistakable("ddddddddaddd"),
        Form.unmistakable("dd-dddddd-a-ddd"),
        Form.unmistakable("dddddddd-a-ddd"),
        Form.unmistakable("dd-dd-dd-dd-a-ddd"));
  }

  @Override
  public boolean isChecked(String value) {
    int letter = value.charAt(8) - 'A' + 1;
    String digits = value.substring(0, 8) + letter / 10 + letter % 10 + value.substring(9, 11);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      int product = Digits.at(digits, i) * WEIGHTS[i];
      sum += product / 10 + product % 10;
    }
    return sum % 10 == Digits.at(value, 11);
  }
}
