package dev.sotto.text.detect.sg;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Singaporean NRIC and FIN (National Registration Act): prefix S, T, F, G or M, seven digits, check
 * letter by mod 11.
 */
final class Nric extends CheckedScheme {

  Nric() {
    super("NATIONAL_ID/sg/nric", "Singaporean NRIC or FIN", Form.checked("addddddda"));
  }

  @Override
  protected boolean isPossible(String value) {
    return "STFGM".indexOf(value.charAt(0)) >= 0;
  }

  @Override
  public boolean isChecked(String value) {
    char prefix = value.charAt(0);
    int sum = Digits.weighted(value.substring(1), 2, 7, 6, 5, 4, 3, 2);
    sum += prefix == 'T' || prefix == 'G' ? 4 : prefix == 'M' ? 3 : 0;
    String letters =
        switch (prefix) {
          case 'S', 'T' -> "JZIHGFEDCBA";
          case 'M' -> "XWUTRQPNJLK";
          default -> "XWUTRQPNMLK";
        };
    return letters.charAt(sum % 11) == value.charAt(8);
  }
}
