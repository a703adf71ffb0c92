package dev.sotto.text.detect.mx;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Mexican CURP (DOF 18.10.2021): letters of the name, birth date, sex, state, check digit. */
final class PopulationCode extends CheckedScheme {

  PopulationCode() {
    super("NATIONAL_ID/mx/curp", "Mexican population code", Form.checked("aaaaddddddaaaaaaxd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return "HMX".indexOf(value.charAt(10)) >= 0 && Digits.isMonthAndDay(value, 6, 8);
  }

  @Override
  public boolean isChecked(String value) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int code = Character.digit(value.charAt(i), 36);
      sum += (code > 23 ? code + 1 : code) * (18 - i);
    }
    return (10 - sum % 10) % 10 == Digits.at(value, 17);
  }
}
