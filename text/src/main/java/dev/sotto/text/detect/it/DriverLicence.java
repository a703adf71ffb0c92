package dev.sotto.text.detect.it;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Italian patente: two letters, seven digits and a letter, or U1 and eight characters. */
final class DriverLicence extends Scheme {

  DriverLicence() {
    super(
        "OTHER_ID/it/driving-licence",
        "Italian driving licence number",
        Form.named("aaddddddda"),
        Form.named("Udxxxxxxxx"));
  }
}
