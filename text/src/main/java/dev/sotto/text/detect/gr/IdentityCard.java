package dev.sotto.text.detect.gr;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Greek identity card: one or two letters and six digits. */
final class IdentityCard extends Scheme {

  IdentityCard() {
    super(
        "NATIONAL_ID/gr/identity-card",
        "Greek identity card number",
        Form.named("adddddd"),
        Form.named("aadddddd"));
  }
}
