package dev.sotto.text.detect.nl;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Dutch passport and identity card: two letters, six letters or digits (no O), a digit. */
final class IdentityDocument extends Scheme {

  IdentityDocument() {
    super(
        "NATIONAL_ID/nl/passport",
        "Dutch passport or identity card number",
        Form.named("aaxxxxxxd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.indexOf('O') < 0;
  }
}
