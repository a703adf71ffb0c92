package dev.sotto.text.detect.au;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Australian ABN (A New Tax System (ABN) Act 1999): two check digits first; 1 is taken from the
 * first digit, the weighted sum is divisible by 89.
 */
final class BusinessNumber extends CheckedScheme {

  BusinessNumber() {
    super(
        "NATIONAL_ID/au/abn",
        "Australian business number",
        Form.checked("dd-ddd-ddd-ddd"),
        Form.checked("ddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) != '0';
  }

  @Override
  public boolean isChecked(String value) {
    return (Digits.weighted(value, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0;
  }
}
