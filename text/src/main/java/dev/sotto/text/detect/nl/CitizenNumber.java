package dev.sotto.text.detect.nl;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Scheme;

/** Dutch burgerservicenummer: nine digits that pass the eleven test. */
public final class CitizenNumber implements Scheme {
  @Override
  public String rule() {
    return "NATIONAL_ID/nl/bsn";
  }

  @Override
  public String what() {
    return "Dutch citizen service number";
  }

  @Override
  public boolean isShaped(String value) {
    return Digits.are(value, 9) || Digits.are(value, 8);
  }

  @Override
  public boolean isChecked(String value) {
    String digits = value.length() == 8 ? "0" + value : value;
    int sum = Digits.weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2) - Digits.at(digits, 8);
    return sum % 11 == 0 && !digits.equals("000000000");
  }

  @Override
  public boolean isTelling(String groups) {
    return false;
  }
}
