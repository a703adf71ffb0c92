package dev.sotto.text.detect.at;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * Austrian passport: a letter and seven digits; no check digit outside the machine-readable zone.
 */
final class Passport extends Scheme {

  Passport() {
    super("NATIONAL_ID/at/passport", "Austrian passport number", Form.named("addddddd"));
  }
}
