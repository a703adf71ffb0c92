package dev.sotto.text.detect.ch;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Swiss passport and identity card: a letter or two and six or seven characters. */
final class Passport extends Scheme {

  Passport() {
    super(
        "NATIONAL_ID/ch/passport",
        "Swiss passport number",
        Form.named("addddddd"),
        Form.named("aadddddd"),
        Form.named("axaxxxxx"));
  }
}
