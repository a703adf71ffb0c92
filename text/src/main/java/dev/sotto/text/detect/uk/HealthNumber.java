package dev.sotto.text.detect.uk;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Scheme;

/** NHS number: nine digits and a check digit by mod 11. */
public final class HealthNumber implements Scheme {
  @Override
  public String rule() {
    return "NATIONAL_ID/uk/nhs";
  }

  @Override
  public String what() {
    return "NHS number";
  }

  @Override
  public boolean isShaped(String value) {
    return Digits.are(value, 10);
  }

  @Override
  public boolean isChecked(String value) {
    int check = 11 - Digits.weighted(value, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return check != 10 && check % 11 == Digits.at(value, 9);
  }

  @Override
  public boolean isTelling(String groups) {
    return false;
  }
}
