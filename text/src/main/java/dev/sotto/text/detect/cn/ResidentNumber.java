package dev.sotto.text.detect.cn;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Chinese resident identity number (GB 11643-1999): region, birth date, serial, check character by
 * ISO/IEC 7064 MOD 11-2.
 */
final class ResidentNumber extends CheckedScheme {

  ResidentNumber() {
    super("NATIONAL_ID/cn/resident", "Chinese resident number", Form.checked("dddddddddddddddddx"));
  }

  @Override
  protected boolean isPossible(String value) {
    return (Character.isDigit(value.charAt(17)) || value.charAt(17) == 'X')
        && Digits.isMonthAndDay(value, 10, 12);
  }

  @Override
  public boolean isChecked(String value) {
    int sum = Digits.weighted(value, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
    return "10X98765432".charAt(sum % 11) == value.charAt(17);
  }
}
