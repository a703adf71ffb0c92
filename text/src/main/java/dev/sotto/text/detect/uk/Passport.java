package dev.sotto.text.detect.uk;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** UK passport: nine digits. */
final class Passport extends Scheme {

  Passport() {
    super("NATIONAL_ID/uk/passport", "UK passport number", Form.named("ddddddddd"));
  }
}
