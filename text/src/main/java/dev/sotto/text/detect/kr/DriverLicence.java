package dev.sotto.text.detect.kr;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** South Korean driver licence: region 11 to 28, year, six digits, two digits. */
final class DriverLicence extends Scheme {

  DriverLicence() {
    super(
        "OTHER_ID/kr/driving-licence",
        "South Korean driver licence number",
        Form.checked("dd-dd-dddddd-dd"),
        Form.named("dddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.number(value, 0, 2) >= 11 && Digits.number(value, 0, 2) <= 28;
  }
}
