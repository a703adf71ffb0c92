package dev.sotto.text.detect.ng;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Nigerian NIN (NIMC Act 2007): eleven digits; the check digit is not published. */
final class NationalId extends Scheme {

  NationalId() {
    super("NATIONAL_ID/ng/nin", "Nigerian identity number", Form.named("ddddddddddd"));
  }
}
