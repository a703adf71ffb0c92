package dev.sotto.text.detect.za;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * South African traffic register number (National Road Traffic Act 93 of 1996): thirteen
 * characters.
 */
final class TrafficRegister extends Scheme {

  TrafficRegister() {
    super(
        "NATIONAL_ID/za/traffic-register",
        "South African traffic register number",
        Form.named("ddddddddddddd"),
        Form.named("xxxxxxxxxxxxx"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.chars().filter(Character::isDigit).count() >= 8;
  }
}
