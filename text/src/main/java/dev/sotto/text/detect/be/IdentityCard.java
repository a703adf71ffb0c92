package dev.sotto.text.detect.be;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Belgian identity card: ten digits and their rest by 97, 97 for none. */
final class IdentityCard extends CheckedScheme {

  IdentityCard() {
    super(
        "NATIONAL_ID/be/identity-card",
        "Belgian identity card number",
        Form.checked("ddd-ddddddd-dd"),
        Form.named("dddddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    long rest = Digits.number(value, 0, 10) % 97;
    return Digits.number(value, 10, 12) == (rest == 0 ? 97 : rest);
  }
}
