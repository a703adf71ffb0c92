package dev.sotto.text.detect.fr;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * French carte nationale d'identité: twelve digits until 2021, then nine letters and digits; no
 * check digit outside the machine-readable zone.
 */
final class IdentityCard extends Scheme {

  IdentityCard() {
    super(
        "NATIONAL_ID/fr/identity-card",
        "French identity card number",
        Form.named("dddddddddddd"),
        Form.named("xxxxxxxxx"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.chars().filter(Character::isDigit).count() >= 2;
  }
}
