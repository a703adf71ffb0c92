package dev.sotto.text.detect.ph;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** PhilHealth identification number: two, nine and one digit. */
final class HealthNumber extends Scheme {

  HealthNumber() {
    super(
        "NATIONAL_ID/ph/philhealth",
        "Philippine health insurance number",
        Form.checked("dd-ddddddddd-d"),
        Form.named("dddddddddddd"));
  }
}
