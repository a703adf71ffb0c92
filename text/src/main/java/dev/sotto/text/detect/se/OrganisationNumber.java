package dev.sotto.text.detect.se;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Swedish organisationsnummer (lag 1974:174): ten digits, the third at least 2, Luhn check digit; a
 * sole trader's is the personnummer.
 */
final class OrganisationNumber extends CheckedScheme {

  OrganisationNumber() {
    super(
        "NATIONAL_ID/se/organisation",
        "Swedish organisation number",
        Form.checked("dddddd-dddd"),
        Form.named("dddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(2) >= '2';
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn(value);
  }
}
