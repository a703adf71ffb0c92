package dev.sotto.text.detect.uk;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * UK driver number (DVLA, INF1/1): five characters of the surname, birth date with the sex in the
 * month, initials, a digit, two check characters.
 */
final class DrivingLicence extends Scheme {

  DrivingLicence() {
    super(
        "OTHER_ID/uk/driving-licence",
        "UK driving licence number",
        Form.unmistakable("xxxxxddddddxxdaa"),
        Form.unmistakable("xxxxx-dddddd-xxdaa"),
        Form.unmistakable("xxxxx-dddddd-xx-daa"));
  }

  @Override
  protected boolean isPossible(String value) {
    int month = (int) Digits.number(value, 6, 8) % 50;
    return Character.isLetter(value.charAt(0))
        && Digits.isMonthAndDay(month, (int) Digits.number(value, 8, 10));
  }
}
