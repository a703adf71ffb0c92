package dev.sotto.text.detect.us;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * US Medicare beneficiary identifier (CMS, "Understanding the MBI"): eleven places, each of a set
 * kind; no S, L, O, I, B, Z.
 */
final class MedicareNumber extends Scheme {

  MedicareNumber() {
    super(
        "NATIONAL_ID/us/mbi",
        "US Medicare number",
        Form.checked("daxdaxdaadd"),
        Form.checked("daxd-axd-aadd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return value.charAt(0) != '0' && value.chars().noneMatch(c -> "SLOIBZ".indexOf(c) >= 0);
  }
}
