package dev.sotto.text.detect.ie;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Irish passport: two letters and seven digits. */
final class Passport extends Scheme {

  Passport() {
    super("NATIONAL_ID/ie/passport", "Irish passport number", Form.named("aaddddddd"));
  }
}
