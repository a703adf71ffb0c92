package dev.sotto.text.detect.za;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** South African passport: a letter and eight digits. */
final class Passport extends Scheme {

  Passport() {
    super("NATIONAL_ID/za/passport", "South African passport number", Form.named("adddddddd"));
  }
}
