package dev.sotto.text.detect.fr;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** French passport: two digits, two letters, five digits. */
final class Passport extends Scheme {

  Passport() {
    super("NATIONAL_ID/fr/passport", "French passport number", Form.named("ddaaddddd"));
  }
}
