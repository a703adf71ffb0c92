package dev.sotto.text.detect.us;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** US CLIA number (42 CFR § 493): two digits of the state, D, seven digits. */
final class Laboratory extends Scheme {

  Laboratory() {
    super("OTHER_ID/us/clia", "US laboratory number", Form.checked("ddDddddddd"));
  }
}
