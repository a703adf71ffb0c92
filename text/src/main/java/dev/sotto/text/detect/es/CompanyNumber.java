package dev.sotto.text.detect.es;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Spanish NIF of companies (orden EHA/451/2008): a letter, seven digits, and a check digit or
 * letter.
 */
final class CompanyNumber extends CheckedScheme {

  CompanyNumber() {
    super(
        "NATIONAL_ID/es/cif",
        "Spanish company number",
        Form.named("adddddddx"),
        Form.checked("a-dddddddd"),
        Form.checked("a-ddddddd-x"));
  }

  @Override
  protected boolean isPossible(String value) {
    return "ABCDEFGHJNPQRSUVW".indexOf(value.charAt(0)) >= 0;
  }

  @Override
  public boolean isChecked(String value) {
    int sum = 0;
    for (int i = 1; i < 8; i++) {
      int digit = Digits.at(value, i) * (1 + i % 2);
      sum += digit / 10 + digit % 10;
    }
    int check = (10 - sum % 10) % 10;
    return value.charAt(8) == '0' + check || value.charAt(8) == "JABCDEFGHI".charAt(check);
  }
}
