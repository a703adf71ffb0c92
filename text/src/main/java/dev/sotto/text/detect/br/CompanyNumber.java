package dev.sotto.text.detect.br;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Scheme;

/** Brazilian CNPJ: twelve digits and two check digits by mod 11. */
public final class CompanyNumber implements Scheme {
  @Override
  public String rule() {
    return "NATIONAL_ID/br/cnpj";
  }

  @Override
  public String what() {
    return "Brazilian company number";
  }

  @Override
  public boolean isShaped(String value) {
    return Digits.are(value, 14);
  }

  @Override
  public boolean isChecked(String value) {
    int first = Digits.weighted(value, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    int second = Digits.weighted(value, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return Digits.at(value, 12) == (first < 2 ? 0 : 11 - first)
        && Digits.at(value, 13) == (second < 2 ? 0 : 11 - second);
  }

  @Override
  public boolean isTelling(String groups) {
    return groups.equals("2-3-3-4-2");
  }
}
