package dev.sotto.text.detect.ro;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Romanian carte de identitate: series of two letters and six digits. */
final class IdentityCard extends Scheme {

  IdentityCard() {
    super("NATIONAL_ID/ro/identity-card", "Romanian identity card number", Form.named("aadddddd"));
  }
}
