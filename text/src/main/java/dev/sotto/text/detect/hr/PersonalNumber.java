package dev.sotto.text.detect.hr;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Croatian OIB (law of 2008, NN 60/08): eleven digits, ISO/IEC 7064 MOD 11,10. */
final class PersonalNumber extends CheckedScheme {

  PersonalNumber() {
    super("NATIONAL_ID/hr/oib", "Croatian personal number", Form.named("ddddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isMod11And10(value);
  }
}
