package dev.sotto.text.detect.us;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * US individual taxpayer identification number (IRS Publication 1915): a 9, and 50 to 65, 70 to 88,
 * 90 to 92 or 94 to 99 in the middle.
 */
final class TaxpayerNumber extends Scheme {

  TaxpayerNumber() {
    super(
        "NATIONAL_ID/us/itin",
        "US taxpayer number",
        Form.unmistakable("9dd-dd-dddd"),
        Form.named("9dddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    long group = Digits.number(value, 3, 5);
    return group >= 50 && group <= 99 && group != 89 && group != 93 && (group < 66 || group > 69);
  }
}
