package dev.sotto.text.detect.ng;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Nigerian plate: three letters of the area, three digits, two letters. */
final class VehicleRegistration extends Scheme {

  VehicleRegistration() {
    super(
        "VEHICLE_PLATE/ng",
        "Nigerian vehicle registration",
        Form.named("aaa-dddaa"),
        Form.named("aaadddaa"));
  }
}
