package dev.sotto.text.detect.de;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * German Handelsregister number (HRV § 13): department A or B and up to six digits, of sole traders
 * too.
 */
final class CommercialRegister extends Scheme {

  CommercialRegister() {
    super(
        "OTHER_ID/de/commercial-register",
        "German commercial register number",
        Form.unmistakable("HRA-ddd"),
        Form.unmistakable("HRA-dddd"),
        Form.unmistakable("HRA-ddddd"),
        Form.unmistakable("HRA-dddddd"),
        Form.unmistakable("HRB-ddd"),
        Form.unmistakable("HRB-dddd"),
        Form.unmistakable("HRB-ddddd"),
        Form.unmistakable("HRB-dddddd"),
        Form.unmistakable("HRAddddd"),
        Form.unmistakable("HRAdddddd"),
        Form.unmistakable("HRBddddd"),
        Form.unmistakable("HRBdddddd"));
  }
}
