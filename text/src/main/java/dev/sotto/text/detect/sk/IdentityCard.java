package dev.sotto.text.detect.sk;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Slovak občiansky preukaz: two letters and six digits. */
final class IdentityCard extends Scheme {

  IdentityCard() {
    super("NATIONAL_ID/sk/identity-card", "Slovak identity card number", Form.named("aadddddd"));
  }
}
