package dev.sotto.text.detect.br;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Brazilian CPF (IN RFB 2172/2024): nine digits and two check digits by mod 11. */
final class PersonNumber extends CheckedScheme {

  PersonNumber() {
    super(
        "NATIONAL_ID/br/cpf",
        "Brazilian taxpayer number",
        Form.unmistakable("ddd-ddd-ddd-dd"),
        Form.checked("ddddddddd-dd"),
        Form.checked("ddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.chars().distinct().count() > 1;
  }

  @Override
  public boolean isChecked(String value) {
    int first = Digits.weighted(value, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
    int second = Digits.weighted(value, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
    return first == Digits.at(value, 9) && second == Digits.at(value, 10);
  }
}
