package dev.sotto.text.detect.br;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Brazilian título de eleitor (TSE resolution 23.659/2021): eight digits, state, two check digits
 * by mod 11.
 */
final class VoterTitle extends CheckedScheme {

  VoterTitle() {
    super(
        "NATIONAL_ID/br/voter",
        "Brazilian voter number",
        Form.checked("dddd-dddd-dddd"),
        Form.named("dddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.number(value, 8, 10) >= 1 && Digits.number(value, 8, 10) <= 28;
  }

  @Override
  public boolean isChecked(String value) {
    boolean south = Digits.number(value, 8, 10) <= 2;
    int first = Digits.weighted(value, 2, 3, 4, 5, 6, 7, 8, 9) % 11;
    int one = south && first == 0 ? 1 : first % 10;
    int second = (Digits.at(value, 8) * 7 + Digits.at(value, 9) * 8 + one * 9) % 11;
    int two = south && second == 0 ? 1 : second % 10;
    return one == Digits.at(value, 10) && two == Digits.at(value, 11);
  }
}
