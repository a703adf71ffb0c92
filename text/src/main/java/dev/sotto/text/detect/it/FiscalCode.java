package dev.sotto.text.detect.it;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Form;

/** Italian codice fiscale (DM 23.12.1976): sixteen characters, the last a check letter. */
final class FiscalCode extends CheckedScheme {
  /** Values of 0 to 9 and of A to Z at the odd places. */
  private static final int[] ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };

  FiscalCode() {
    super(
        "NATIONAL_ID/it/fiscal-code",
        "Italian fiscal code",
        Form.unmistakable("aaaaaaxxaxxaxxxa"),
        Form.unmistakable("aaaaaa-xxaxx-axxxa"),
        Form.unmistakable("aaa-aaa-xxaxx-axxxa"),
        Form.unmistakable("aaaaaa-xxaxx-axxx-a"),
        Form.unmistakable("aaaaaa-xx-axx-axxxa"),
        Form.unmistakable("aaa-aaa-xx-axx-axxxa"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.chars().filter(Character::isDigit).count() >= 3;
  }

  @Override
  public boolean isChecked(String value) {
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      int code = Character.digit(value.charAt(i), 36);
      int letter = code > 9 ? code - 10 : code;
      sum += i % 2 == 1 ? letter : ODD[letter];
    }
    return sum % 26 == value.charAt(15) - 'A';
  }
}
