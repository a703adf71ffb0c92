package dev.sotto.text.detect.nl;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Dutch rijbewijs: ten digits. */
final class DriverLicence extends Scheme {

  DriverLicence() {
    super("OTHER_ID/nl/driving-licence", "Dutch driving licence number", Form.named("dddddddddd"));
  }
}
