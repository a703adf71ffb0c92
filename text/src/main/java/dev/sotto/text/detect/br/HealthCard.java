package dev.sotto.text.detect.br;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Brazilian cartão nacional de saúde (Portaria MS 940/2011): fifteen digits whose weighted sum is
 * divisible by 11.
 */
final class HealthCard extends CheckedScheme {

  HealthCard() {
    super(
        "NATIONAL_ID/br/cns",
        "Brazilian health card number",
        Form.checked("ddd-dddd-dddd-dddd"),
        Form.checked("ddddddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return "12789".indexOf(value.charAt(0)) >= 0;
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.weighted(value, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }
}
