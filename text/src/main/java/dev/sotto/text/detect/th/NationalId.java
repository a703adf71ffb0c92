package dev.sotto.text.detect.th;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Thai national identification number (Ministry of Interior regulation of 1992): thirteen digits,
 * the last by mod 11.
 */
final class NationalId extends CheckedScheme {

  NationalId() {
    super(
        "NATIONAL_ID/th/national",
        "Thai identity number",
        Form.checked("d-dddd-ddddd-dd-d"),
        Form.named("ddddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) != '0';
  }

  @Override
  public boolean isChecked(String value) {
    return (11 - Digits.weighted(value, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 10
        == Digits.at(value, 12);
  }
}
