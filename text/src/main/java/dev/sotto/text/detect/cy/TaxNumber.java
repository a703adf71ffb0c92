package dev.sotto.text.detect.cy;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Cypriot tax identification code: eight digits and a check letter by mod 26. */
final class TaxNumber extends CheckedScheme {
  /** What digits at the first, third, fifth and seventh place count. */
  private static final int[] EVEN = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

  TaxNumber() {
    super("NATIONAL_ID/cy/tax", "Cypriot tax number", Form.named("dddddddda"));
  }

  @Override
  protected boolean isPossible(String value) {
    return !value.startsWith("12");
  }

  @Override
  public boolean isChecked(String value) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += i % 2 == 1 ? Digits.at(value, i) : EVEN[Digits.at(value, i)];
    }
    return 'A' + sum % 26 == value.charAt(8);
  }
}
