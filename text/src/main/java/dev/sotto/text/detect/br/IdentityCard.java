package dev.sotto.text.detect.br;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Brazilian RG as São Paulo writes it: eight digits and a digit or X by mod 11. Other states have
 * other forms.
 */
final class IdentityCard extends CheckedScheme {

  IdentityCard() {
    super(
        "NATIONAL_ID/br/rg",
        "Brazilian identity card number",
        Form.checked("dd-ddd-ddd-x"),
        Form.named("ddddddddx"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Character.isDigit(value.charAt(8)) || value.charAt(8) == 'X';
  }

  @Override
  public boolean isChecked(String value) {
    int check = (11 - Digits.weighted(value, 2, 3, 4, 5, 6, 7, 8, 9) % 11) % 11;
    return value.charAt(8) == (check == 10 ? 'X' : (char) ('0' + check));
  }
}
