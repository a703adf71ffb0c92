package dev.sotto.text.detect.de;

import dev.sotto.text.detect.scheme.Scheme;

/** German identity card and passport number: nine characters, and the check digit of ICAO 9303. */
public final class IdentityCard implements Scheme {
  @Override
  public String rule() {
    return "NATIONAL_ID/de/identity-card";
  }

  @Override
  public String what() {
    return "German identity card or passport number";
  }

  @Override
  public boolean isShaped(String value) {
    return (value.length() == 9 || value.length() == 10)
        && "CFGHJKLMNPRTVWXYZ".indexOf(value.charAt(0)) >= 0
        && value.chars().anyMatch(Character::isDigit);
  }

  @Override
  public boolean isChecked(String value) {
    if (value.length() == 9) {
      return true;
    }
    int[] weights = {7, 3, 1};
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += Math.max(0, Character.digit(value.charAt(i), 36)) * weights[i % 3];
    }
    return sum % 10 == Character.digit(value.charAt(9), 36);
  }

  @Override
  public boolean isTelling(String groups) {
    return false;
  }
}
