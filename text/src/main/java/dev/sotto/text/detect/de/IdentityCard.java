package dev.sotto.text.detect.de;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * German identity card and passport number (PAuswV § 3): nine characters, and the check digit of
 * ICAO 9303 where it is written.
 */
final class IdentityCard extends CheckedScheme {
  private static final int[] WEIGHTS = {7, 3, 1};

  IdentityCard() {
    super(
        "NATIONAL_ID/de/identity-card",
        "German identity card or passport number",
        Form.named("xxxxxxxxx"),
        Form.named("xxxxxxxxxd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return "CFGHJKLMNPRTVWXYZ".indexOf(value.charAt(0)) >= 0
        && value.chars().anyMatch(Character::isDigit);
  }

  @Override
  public boolean isChecked(String value) {
    if (value.length() == 9) {
      return true;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += Character.digit(value.charAt(i), 36) * WEIGHTS[i % 3];
    }
    return sum % 10 == Digits.at(value, 9);
  }
}
