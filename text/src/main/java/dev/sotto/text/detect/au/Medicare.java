package dev.sotto.text.detect.au;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Australian Medicare number (Healthdirect, METeOR 270101): eight digits, check digit by mod 10,
 * issue, place on the card.
 */
final class Medicare extends CheckedScheme {

  Medicare() {
    super(
        "NATIONAL_ID/au/medicare",
        "Australian Medicare number",
        Form.checked("dddd-ddddd-d"),
        Form.checked("dddd-ddddd-d-d"),
        Form.named("dddddddddd"),
        Form.named("ddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) >= '2' && value.charAt(0) <= '6';
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.weighted(value, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == Digits.at(value, 8);
  }
}
