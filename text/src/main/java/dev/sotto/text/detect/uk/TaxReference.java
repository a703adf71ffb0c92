package dev.sotto.text.detect.uk;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * UK unique taxpayer reference (HMRC): check digit first, then nine digits by weights and mod 11.
 */
final class TaxReference extends CheckedScheme {

  TaxReference() {
    super(
        "NATIONAL_ID/uk/utr",
        "UK taxpayer reference",
        Form.named("dddddddddd"),
        Form.checked("ddddd-ddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return "21987654321".charAt(Digits.weighted(value, 0, 6, 7, 8, 9, 10, 5, 4, 3, 2) % 11)
        == value.charAt(0);
  }
}
