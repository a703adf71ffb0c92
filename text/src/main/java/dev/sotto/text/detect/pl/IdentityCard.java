package dev.sotto.text.detect.pl;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Form;

/** Polish dowód osobisty: three letters, check digit, five digits; weights 7, 3, 1. */
final class IdentityCard extends CheckedScheme {
  private static final int[] WEIGHTS = {7, 3, 1, 9, 7, 3, 1, 7, 3};

  IdentityCard() {
    super("NATIONAL_ID/pl/identity-card", "Polish identity card number", Form.named("aaadddddd"));
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
