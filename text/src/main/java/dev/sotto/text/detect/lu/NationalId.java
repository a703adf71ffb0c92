package dev.sotto.text.detect.lu;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Luxembourgish matricule (law of 19.6.2013): birth date, serial, and two check digits, by Luhn and
 * by Verhoeff.
 */
final class NationalId extends CheckedScheme {

  NationalId() {
    super(
        "NATIONAL_ID/lu/national",
        "Luxembourgish identification number",
        Form.checked("ddddddddddddd"),
        Form.checked("dddd-dd-dd-ddd-dd"),
        Form.checked("dddddddd-ddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.isMonthAndDay(value, 4, 6);
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn(value, 0, 12)
        && Digits.isVerhoeff(value.substring(0, 11) + value.charAt(12));
  }
}
