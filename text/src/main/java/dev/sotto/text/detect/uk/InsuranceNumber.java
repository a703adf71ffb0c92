package dev.sotto.text.detect.uk;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Form;
import java.util.Set;

/**
 * UK national insurance number (HMRC NIM39110): prefix, six digits, suffix A to D; it has no check
 * digit, but prefixes never issued.
 */
final class InsuranceNumber extends CheckedScheme {

  InsuranceNumber() {
    super(
        "NATIONAL_ID/uk/nino",
        "UK national insurance number",
        Form.unmistakable("aadddddda"),
        Form.unmistakable("aa-dd-dd-dd-a"),
        Form.unmistakable("aa-dddddd-a"),
        Form.unmistakable("aadddddd-a"));
  }

  @Override
  protected boolean isPossible(String value) {
    return "ABCD".indexOf(value.charAt(8)) >= 0;
  }

  @Override
  public boolean isChecked(String value) {
    return "DFIQUV".indexOf(value.charAt(0)) < 0
        && "DFIQUVO".indexOf(value.charAt(1)) < 0
        && !Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ").contains(value.substring(0, 2));
  }
}
