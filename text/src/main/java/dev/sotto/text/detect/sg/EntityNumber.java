package dev.sotto.text.detect.sg;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * Singaporean UEN (ACRA): eight or nine digits and a letter, or T, year, two letters, four digits
 * and a letter.
 */
final class EntityNumber extends Scheme {

  EntityNumber() {
    super(
        "NATIONAL_ID/sg/uen",
        "Singaporean entity number",
        Form.named("dddddddda"),
        Form.named("ddddddddda"),
        Form.named("Tddaadddda"));
  }
}
