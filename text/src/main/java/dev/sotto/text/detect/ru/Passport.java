package dev.sotto.text.detect.ru;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Russian internal passport: series of four digits and six digits. */
final class Passport extends Scheme {

  Passport() {
    super(
        "NATIONAL_ID/ru/passport",
        "Russian passport number",
        Form.named("dddd-dddddd"),
        Form.named("dd-dd-dddddd"),
        Form.named("dddddddddd"));
  }
}
