package dev.sotto.text.detect.ph;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Philippine UMID common reference number: four, seven and one digit. */
final class UnifiedId extends Scheme {

  UnifiedId() {
    super(
        "NATIONAL_ID/ph/umid",
        "Philippine unified identity number",
        Form.checked("dddd-ddddddd-d"),
        Form.named("dddddddddddd"));
  }
}
