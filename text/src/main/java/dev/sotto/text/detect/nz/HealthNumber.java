package dev.sotto.text.detect.nz;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * New Zealand NHI number (HISO 10046): three letters without I and O and four digits, or AAA99AX.
 */
final class HealthNumber extends Scheme {

  HealthNumber() {
    super(
        "NATIONAL_ID/nz/nhi",
        "New Zealand health number",
        Form.named("aaadddd"),
        Form.named("aaaddax"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.indexOf('I') < 0 && value.indexOf('O') < 0;
  }
}
