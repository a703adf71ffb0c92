package dev.sotto.text.detect.in;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Indian EPIC number (Registration of Electors Rules 1960): three letters and seven digits. */
final class VoterId extends Scheme {

  VoterId() {
    super("NATIONAL_ID/in/voter", "Indian voter card number", Form.named("aaaddddddd"));
  }
}
