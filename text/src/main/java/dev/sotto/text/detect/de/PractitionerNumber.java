package dev.sotto.text.detect.de;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * German lebenslange Arztnummer (SGB V § 75(7)): six digits, check digit by weights 4 and 9, two
 * digits for the field.
 */
final class PractitionerNumber extends CheckedScheme {

  PractitionerNumber() {
    super("OTHER_ID/de/lanr", "German physician number", Form.named("ddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return (10 - Digits.weighted(value, 4, 9, 4, 9, 4, 9) % 10) % 10 == Digits.at(value, 6);
  }
}
