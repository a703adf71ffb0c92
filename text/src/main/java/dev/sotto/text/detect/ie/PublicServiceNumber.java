package dev.sotto.text.detect.ie;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Irish personal public service number (Social Welfare Consolidation Act 2005, s. 262): seven
 * digits, a check letter by mod 23, and since 2013 a second letter that counts nine times.
 */
final class PublicServiceNumber extends CheckedScheme {

  PublicServiceNumber() {
    super(
        "NATIONAL_ID/ie/pps",
        "Irish PPS number",
        Form.checked("ddddddda"),
        Form.checked("dddddddaa"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.length() == 8 || "ABCDEFGHIW".indexOf(value.charAt(8)) >= 0;
  }

  @Override
  public boolean isChecked(String value) {
    int second = value.length() == 9 && value.charAt(8) != 'W' ? value.charAt(8) - 'A' + 1 : 0;
    int sum = Digits.weighted(value, 8, 7, 6, 5, 4, 3, 2) + 9 * second;
    return "WABCDEFGHIJKLMNOPQRSTUV".charAt(sum % 23) == value.charAt(7);
  }
}
