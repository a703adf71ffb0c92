package dev.sotto.text.detect.es;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Spanish passport: three letters and six digits. */
final class Passport extends Scheme {

  Passport() {
    super("NATIONAL_ID/es/passport", "Spanish passport number", Form.named("aaadddddd"));
  }
}
