package dev.sotto.text.detect.us;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** US DEA registration (21 CFR § 1301): two letters, six digits and a check digit. */
final class PrescriberNumber extends CheckedScheme {

  PrescriberNumber() {
    super(
        "OTHER_ID/us/dea",
        "US prescriber number",
        Form.named("aaddddddd"),
        Form.named("adddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return "ABCDEFGHJKLMPRSTUX".indexOf(value.charAt(0)) >= 0;
  }

  @Override
  public boolean isChecked(String value) {
    int at = value.length() - 7;
    return Digits.weighted(value.substring(at), 1, 2, 1, 2, 1, 2) % 10 == Digits.at(value, at + 6);
  }
}
