package dev.sotto.text.detect.br;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Scheme;

/** Brazilian CPF: nine digits and two check digits by mod 11. */
public final class PersonNumber implements Scheme {
  @Override
  public String rule() {
    return "NATIONAL_ID/br/cpf";
  }

  @Override
  public String what() {
    return "Brazilian taxpayer number";
  }

  @Override
  public boolean isShaped(String value) {
    return Digits.are(value, 11) && value.chars().distinct().count() > 1;
  }

  @Override
  public boolean isChecked(String value) {
    int first = Digits.weighted(value, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
    int second = Digits.weighted(value, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
    return first == Digits.at(value, 9) && second == Digits.at(value, 10);
  }

  @Override
  public boolean isTelling(String groups) {
    return groups.equals("3-3-3-2");
  }
}
