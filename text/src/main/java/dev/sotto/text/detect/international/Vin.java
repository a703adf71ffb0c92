package dev.sotto.text.detect.international;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Vehicle identification number (ISO 3779; check digit by 49 CFR § 565.15): seventeen characters
 * without I, O, Q; the ninth checks the others on American vehicles.
 */
final class Vin extends CheckedScheme {
  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

  Vin() {
    super(
        "OTHER_ID/international/vin",
        "vehicle identification number",
        Form.unmistakable("xxxxxxxxxxxxxxxxx"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.chars().noneMatch(c -> c == 'I' || c == 'O' || c == 'Q')
        && Digits.are(value, 13, 17)
        && value.chars().filter(Character::isLetter).count() >= 3;
  }

  @Override
  public boolean isChecked(String value) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      char c = value.charAt(i);
      int code =
          Character.isDigit(c) ? c - '0' : "12345678012345070923456789".charAt(c - 'A') - '0';
      sum += code * WEIGHTS[i];
    }
    return "0123456789X".charAt(sum % 11) == value.charAt(8);
  }
}
