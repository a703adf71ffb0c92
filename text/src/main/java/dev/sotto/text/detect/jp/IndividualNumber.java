package dev.sotto.text.detect.jp;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Japanese My Number (act 27 of 2013; MIC ordinance 85 of 2014, art. 5): eleven digits and a check
 * digit by mod 11.
 */
final class IndividualNumber extends CheckedScheme {

  IndividualNumber() {
    super("NATIONAL_ID/jp/my-number", "Japanese individual number", Form.named("dddddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    int rest = Digits.weighted(value, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
    return Digits.at(value, 11) == (rest <= 1 ? 0 : 11 - rest);
  }
}
