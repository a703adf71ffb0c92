package dev.sotto.text.detect.pt;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Scheme;

/** Portuguese número de identificação fiscal: nine digits, the last by mod 11. */
public final class TaxNumber implements Scheme {
  @Override
  public String rule() {
    return "NATIONAL_ID/pt/nif";
  }

  @Override
  public String what() {
    return "Portuguese tax number";
  }

  @Override
  public boolean isShaped(String value) {
    return Digits.are(value, 9) && "12356789".indexOf(value.charAt(0)) >= 0;
  }

  @Override
  public boolean isChecked(String value) {
    int rest = Digits.weighted(value, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return Digits.at(value, 8) == (rest < 2 ? 0 : 11 - rest);
  }

  @Override
  public boolean isTelling(String groups) {
    return false;
  }
}
