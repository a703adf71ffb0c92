package dev.sotto.text.detect.br;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Brazilian CNH (Resolução Contran 886/2021): nine digits and two check digits by mod 11. */
final class DriverLicence extends CheckedScheme {

  DriverLicence() {
    super(
        "OTHER_ID/br/driving-licence",
        "Brazilian driving licence number",
        Form.named("ddddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    int first = Digits.weighted(value, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11;
    int second = Digits.weighted(value, 1, 2, 3, 4, 5, 6, 7, 8, 9) % 11 - (first > 9 ? 2 : 0);
    return (first > 9 ? 0 : first) == Digits.at(value, 9)
        && (second > 9 ? 0 : second < 0 ? second + 11 : second) == Digits.at(value, 10);
  }
}
