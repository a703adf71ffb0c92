package dev.sotto.text.detect.cl;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Chilean RUN and RUT (DFL 3 of 1969): seven or eight digits and a digit or K by mod 11. */
final class TaxNumber extends CheckedScheme {

  TaxNumber() {
    super(
        "NATIONAL_ID/cl/rut",
        "Chilean tax number",
        Form.checked("dd-ddd-ddd-x"),
        Form.checked("d-ddd-ddd-x"),
        Form.checked("dddddddd-x"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Character.isDigit(value.charAt(value.length() - 1)) || value.endsWith("K");
  }

  @Override
  public boolean isChecked(String value) {
    int sum = 0;
    for (int i = value.length() - 2, weight = 2;
        i >= 0;
        i--, weight = weight == 7 ? 2 : weight + 1) {
      sum += Digits.at(value, i) * weight;
    }
    return "0K987654321".charAt(sum % 11) == value.charAt(value.length() - 1);
  }
}
