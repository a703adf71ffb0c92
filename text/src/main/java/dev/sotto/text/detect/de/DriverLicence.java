package dev.sotto.text.detect.de;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * German Führerschein (FeV Anlage 8): eleven letters and digits, the first the authority's letter.
 */
final class DriverLicence extends Scheme {

  DriverLicence() {
    super(
        "OTHER_ID/de/driving-licence", "German driving licence number", Form.named("axxxxxxxxxx"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.chars().filter(Character::isDigit).count() >= 4;
  }
}
