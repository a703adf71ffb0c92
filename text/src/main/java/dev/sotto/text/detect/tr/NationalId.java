package dev.sotto.text.detect.tr;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Turkish T.C. kimlik numarası (law 5490, art. 46): eleven digits, the last two check digits. */
final class NationalId extends CheckedScheme {

  NationalId() {
    super("NATIONAL_ID/tr/national", "Turkish identity number", Form.checked("ddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) != '0';
  }

  @Override
  public boolean isChecked(String value) {
    int odd = Digits.weighted(value, 1, 0, 1, 0, 1, 0, 1, 0, 1);
    int even = Digits.weighted(value, 0, 1, 0, 1, 0, 1, 0, 1);
    int tenth = Math.floorMod(odd * 7 - even, 10);
    return tenth == Digits.at(value, 9) && (odd + even + tenth) % 10 == Digits.at(value, 10);
  }
}
