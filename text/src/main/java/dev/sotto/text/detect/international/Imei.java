package dev.sotto.text.detect.international;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Mobile device number, IMEI (3GPP TS 23.003 § 6): fourteen digits with the Luhn check digit. */
final class Imei extends CheckedScheme {

  Imei() {
    super(
        "OTHER_ID/international/imei",
        "mobile device number",
        Form.checked("dd-dddddd-dddddd-d"),
        Form.named("ddddddddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn(value);
  }
}
