package dev.sotto.text.detect.mt;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Maltese identity card (Cap. 258): seven digits and a letter of the register. */
final class IdentityCard extends Scheme {

  IdentityCard() {
    super("NATIONAL_ID/mt/identity-card", "Maltese identity card number", Form.named("ddddddda"));
  }

  @Override
  protected boolean isPossible(String value) {
    return "MGAPLHBZ".indexOf(value.charAt(7)) >= 0;
  }
}
