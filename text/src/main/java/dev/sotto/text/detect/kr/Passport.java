package dev.sotto.text.detect.kr;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * South Korean passport: M, S, R, G or D and eight digits, or a letter among the digits since 2021.
 */
final class Passport extends Scheme {

  Passport() {
    super(
        "NATIONAL_ID/kr/passport",
        "South Korean passport number",
        Form.named("adddddddd"),
        Form.named("adddadddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return "MSRGDOT".indexOf(value.charAt(0)) >= 0;
  }
}
