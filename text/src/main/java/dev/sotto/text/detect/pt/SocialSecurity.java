package dev.sotto.text.detect.pt;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Portuguese NISS: eleven digits, the last by primes and mod 10. */
final class SocialSecurity extends CheckedScheme {

  SocialSecurity() {
    super("NATIONAL_ID/pt/niss", "Portuguese social security number", Form.named("ddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) == '1' || value.charAt(0) == '2';
  }

  @Override
  public boolean isChecked(String value) {
    return 9 - Digits.weighted(value, 29, 23, 19, 17, 13, 11, 7, 5, 3, 2) % 10
        == Digits.at(value, 10);
  }
}
