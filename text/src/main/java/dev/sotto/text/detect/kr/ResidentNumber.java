package dev.sotto.text.detect.kr;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * South Korean resident and foreigner registration number (Resident Registration Act art. 7-2):
 * birth date, sex and century, six digits. The check digit is asked only where nothing else tells
 * it: since October 2020 numbers are random.
 */
final class ResidentNumber extends Scheme {

  ResidentNumber() {
    super(
        "NATIONAL_ID/kr/rrn",
        "South Korean resident number",
        Form.checked("dddddd-ddddddd"),
        Form.named("ddddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(6) != '0' && Digits.isMonthAndDay(value, 2, 4);
  }
}
