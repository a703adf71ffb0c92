package dev.sotto.text.detect.lt;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Lithuanian asmens kodas (law on the population register, art. 8): sex and century, birth date,
 * serial, check digit by mod 11 in two rounds.
 */
final class PersonalCode extends CheckedScheme {

  PersonalCode() {
    super("NATIONAL_ID/lt/personal-code", "Lithuanian personal code", Form.named("ddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) >= '1' && value.charAt(0) <= '6' && Digits.isMonthAndDay(value, 3, 5);
  }

  @Override
  public boolean isChecked(String value) {
    int check = Digits.weighted(value, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11;
    if (check == 10) {
      check = Digits.weighted(value, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3) % 11 % 10;
    }
    return check == Digits.at(value, 10);
  }
}
