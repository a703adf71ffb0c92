package dev.sotto.text.detect.it;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Italian passport: two letters and seven digits. */
final class Passport extends Scheme {

  Passport() {
    super("NATIONAL_ID/it/passport", "Italian passport number", Form.named("aaddddddd"));
  }
}
