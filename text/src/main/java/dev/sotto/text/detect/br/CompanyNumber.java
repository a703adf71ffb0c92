package dev.sotto.text.detect.br;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Brazilian CNPJ (IN RFB 2119/2022, letters since 2026 by IN RFB 2229/2024): twelve characters and
 * two check digits by mod 11, each character counting as its code less 48.
 */
final class CompanyNumber extends CheckedScheme {

  CompanyNumber() {
    super(
        "NATIONAL_ID/br/cnpj",
        "Brazilian company number",
        Form.unmistakable("dd-ddd-ddd-dddd-dd"),
        Form.checked("xx-xxx-xxx-xxxx-dd"),
        Form.checked("dddddddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    int first = Digits.weighted(value, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    int second = Digits.weighted(value, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return Digits.at(value, 12) == (first < 2 ? 0 : 11 - first)
        && Digits.at(value, 13) == (second < 2 ? 0 : 11 - second);
  }
}
