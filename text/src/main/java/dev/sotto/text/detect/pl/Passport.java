package dev.sotto.text.detect.pl;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Form;

/** Polish passport: two letters, check digit, six digits; weights 7, 3, 9, 1. */
final class Passport extends CheckedScheme {
  private static final int[] WEIGHTS = {7, 3, 9, 1, 7, 3, 1, 7, 3};

  Passport() {
    super("NATIONAL_ID/pl/passport", "Polish passport number", Form.named("aaddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += Character.digit(value.charAt(i), 36) * WEIGHTS[i];
    }
    return sum % 10 == 0;
  }
}
