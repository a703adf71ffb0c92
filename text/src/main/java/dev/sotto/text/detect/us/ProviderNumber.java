package dev.sotto.text.detect.us;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** US national provider identifier (45 CFR § 162.406): ten digits, Luhn with 80840 before them. */
final class ProviderNumber extends CheckedScheme {

  ProviderNumber() {
    super("OTHER_ID/us/npi", "US provider number", Form.named("dddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) == '1' || value.charAt(0) == '2';
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn("80840" + value);
  }
}
