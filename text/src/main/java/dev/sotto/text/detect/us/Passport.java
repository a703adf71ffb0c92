package dev.sotto.text.detect.us;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** US passport: nine digits, or a letter and eight. */
final class Passport extends Scheme {

  Passport() {
    super(
        "NATIONAL_ID/us/passport",
        "US passport number",
        Form.named("ddddddddd"),
        Form.named("adddddddd"));
  }
}
