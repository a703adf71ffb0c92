package dev.sotto.text.detect.ca;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Canadian passport: two letters and six digits, or a letter, six digits and two letters. */
final class Passport extends Scheme {

  Passport() {
    super(
        "NATIONAL_ID/ca/passport",
        "Canadian passport number",
        Form.named("aadddddd"),
        Form.named("addddddaa"));
  }
}
