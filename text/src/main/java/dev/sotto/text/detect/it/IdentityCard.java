package dev.sotto.text.detect.it;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Italian identity card: CA12345AB when electronic (DM 23.12.2015), AA1234567 on paper. */
final class IdentityCard extends Scheme {

  IdentityCard() {
    super(
        "NATIONAL_ID/it/identity-card",
        "Italian identity card number",
        Form.named("aadddddaa"),
        Form.named("aaddddddd"));
  }
}
