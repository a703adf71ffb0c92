package dev.sotto.text.detect.de;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** German Steuer-Identifikationsnummer (AO § 139b): eleven digits, ISO/IEC 7064 MOD 11,10. */
final class TaxNumber extends CheckedScheme {

  TaxNumber() {
    super(
        "NATIONAL_ID/de/tax",
        "German tax number",
        Form.checked("dd-ddd-ddd-ddd"),
        Form.checked("ddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) != '0' && repeatsOneDigit(value);
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isMod11And10(value);
  }

  /** Of the first ten digits one stands two or three times and the others at most once. */
  private static boolean repeatsOneDigit(String value) {
    int repeated = 0;
    for (char digit = '0'; digit <= '9'; digit++) {
      int times = 0;
      for (int i = 0; i < 10; i++) {
        times += value.charAt(i) == digit ? 1 : 0;
      }
      if (times > 3) {
        return false;
      }
      repeated += times > 1 ? 1 : 0;
    }
    return repeated == 1;
  }
}
