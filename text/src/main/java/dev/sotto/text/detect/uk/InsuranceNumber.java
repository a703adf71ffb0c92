package dev.sotto.text.detect.uk;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Scheme;
import java.util.Set;

/**
 * UK national insurance number (HMRC NIM39110): prefix, six digits, suffix A to D; it has no check
 * digit.
 */
public final class InsuranceNumber implements Scheme {
  @Override
  public String rule() {
    return "NATIONAL_ID/uk/nino";
  }

  @Override
  public String what() {
    return "UK national insurance number";
  }

  @Override
  public boolean isShaped(String value) {
    return (value.length() == 9)
        && Digits.areLetters(value, 0, 2)
        && Digits.are(value, 2, 8)
        && "ABCD".indexOf(value.charAt(8)) >= 0;
  }

  @Override
  public boolean isChecked(String value) {
    return "DFIQUV".indexOf(value.charAt(0)) < 0
        && "DFIQUVO".indexOf(value.charAt(1)) < 0
        && !Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ").contains(value.substring(0, 2));
  }

  @Override
  public boolean isTelling(String groups) {
    return Set.of("9", "2-2-2-2-1", "2-6-1", "8-1").contains(groups);
  }
}
