package dev.sotto.text.detect.pt;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Portuguese número de identificação fiscal (DL 14/2013): nine digits, the last by mod 11. */
final class TaxNumber extends CheckedScheme {

  TaxNumber() {
    super("NATIONAL_ID/pt/nif", "Portuguese tax number", Form.named("ddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return "12356789".indexOf(value.charAt(0)) >= 0;
  }

  @Override
  public boolean isChecked(String value) {
    int rest = Digits.weighted(value, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return Digits.at(value, 8) == (rest < 2 ? 0 : 11 - rest);
  }
}
