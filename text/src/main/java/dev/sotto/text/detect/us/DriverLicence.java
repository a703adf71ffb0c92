package dev.sotto.text.detect.us;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * US driver licence in the forms of the states (AAMVA): California's letter and seven digits,
 * Florida's letter and twelve, Texas's eight digits, New York's nine, and the like; no check digit
 * that all share.
 */
final class DriverLicence extends Scheme {

  DriverLicence() {
    super(
        "OTHER_ID/us/driving-licence",
        "US driver licence number",
        Form.named("addddddd"),
        Form.named("adddddddddddd"),
        Form.named("addddddddddddd"),
        Form.named("dddddddd"),
        Form.named("ddddddddd"),
        Form.named("ddddddd"),
        Form.named("dddddddddd"),
        Form.named("adddddd"),
        Form.named("addddddddd"),
        Form.named("addddddddddd"),
        Form.named("aadddddd"),
        Form.named("aaddddddd"),
        Form.named("adddddddd"),
        Form.named("dddddddddddd"),
        Form.named("adddaadddd"));
  }
}
