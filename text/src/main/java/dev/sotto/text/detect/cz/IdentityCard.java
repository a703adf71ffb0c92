package dev.sotto.text.detect.cz;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Czech občanský průkaz: nine digits; no check digit. */
final class IdentityCard extends Scheme {

  IdentityCard() {
    super("NATIONAL_ID/cz/identity-card", "Czech identity card number", Form.named("ddddddddd"));
  }
}
