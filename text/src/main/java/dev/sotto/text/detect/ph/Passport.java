package dev.sotto.text.detect.ph;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Philippine passport: P, seven digits and a letter. */
final class Passport extends Scheme {

  Passport() {
    super(
        "NATIONAL_ID/ph/passport",
        "Philippine passport number",
        Form.named("Pddddddda"),
        Form.named("aaddddddd"));
  }
}
