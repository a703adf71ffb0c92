package dev.sotto.text.detect.us;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * US routing transit number (ABA): Federal Reserve district, institution, check digit by weights 3,
 * 7, 1.
 */
final class Routing extends CheckedScheme {

  Routing() {
    super("ACCOUNT_ID/us/routing", "US bank routing number", Form.named("ddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    long district = Digits.number(value, 0, 2);
    return district <= 12
        || district >= 21 && district <= 32
        || district >= 61 && district <= 72
        || district == 80;
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.weighted(value, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
  }
}
