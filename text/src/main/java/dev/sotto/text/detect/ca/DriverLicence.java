package dev.sotto.text.detect.ca;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * Ontario driver licence: letter and fourteen digits, birth date at the end with 50 added to a
 * woman's month; Quebec's letter and twelve digits.
 */
final class DriverLicence extends Scheme {

  DriverLicence() {
    super(
        "OTHER_ID/ca/driving-licence",
        "Ontario driver licence number",
        Form.checked("adddd-ddddd-ddddd"),
        Form.named("adddddddddddddd"),
        Form.named("adddd-dddddd-dd"),
        Form.named("adddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.length() != 15
        || Digits.isMonthAndDay(
            (int) Digits.number(value, 11, 13) % 50, (int) Digits.number(value, 13, 15));
  }
}
