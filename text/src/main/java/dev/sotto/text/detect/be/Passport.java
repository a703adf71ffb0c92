package dev.sotto.text.detect.be;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Belgian passport: two letters and six digits. */
final class Passport extends Scheme {

  Passport() {
    super("NATIONAL_ID/be/passport", "Belgian passport number", Form.named("aadddddd"));
  }
}
