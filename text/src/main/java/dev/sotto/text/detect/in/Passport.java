package dev.sotto.text.detect.in;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Indian passport: a letter without Q, X, Z and seven digits, the first not 0. */
final class Passport extends Scheme {

  Passport() {
    super("NATIONAL_ID/in/passport", "Indian passport number", Form.named("addddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return "QXZ".indexOf(value.charAt(0)) < 0 && value.charAt(1) != '0';
  }
}
