package dev.sotto.text.detect.au;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Australian passport: a letter or two and seven digits. */
final class Passport extends Scheme {

  Passport() {
    super(
        "NATIONAL_ID/au/passport",
        "Australian passport number",
        Form.named("addddddd"),
        Form.named("aaddddddd"));
  }
}
