package dev.sotto.text.detect.ph;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Philippine TIN (NIRC s. 236): nine or twelve digits. */
final class TaxNumber extends Scheme {

  TaxNumber() {
    super(
        "NATIONAL_ID/ph/tin",
        "Philippine tax number",
        Form.named("ddddddddd"),
        Form.named("dddddddddddd"));
  }
}
