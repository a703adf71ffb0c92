package dev.sotto.text.detect.bg;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Bulgarian EGN (law on civil registration, art. 11): birth date with the century in the month,
 * serial, check digit by mod 11.
 */
final class PersonalNumber extends CheckedScheme {

  PersonalNumber() {
    super("NATIONAL_ID/bg/egn", "Bulgarian personal number", Form.named("dddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    int month = (int) Digits.number(value, 2, 4) % 20;
    return Digits.isMonthAndDay(month, (int) Digits.number(value, 4, 6));
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.weighted(value, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == Digits.at(value, 9);
  }
}
