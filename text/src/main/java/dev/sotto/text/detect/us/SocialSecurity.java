package dev.sotto.text.detect.us;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * US social security number and taxpayer number (9xx): three, two and four digits; no check digit,
 * but ranges never issued.
 */
public final class SocialSecurity implements Scheme {
  @Override
  public String rule() {
    return "NATIONAL_ID/us/ssn";
  }

  @Override
  public String what() {
    return "US social security number";
  }

  @Override
  public boolean isShaped(String value) {
    return Digits.are(value, 9);
  }

  @Override
  public boolean isChecked(String value) {
    String area = value.substring(0, 3);
    return !area.equals("000")
        && !area.equals("666")
        && !value.startsWith("00", 3)
        && !value.startsWith("0000", 5);
  }

  @Override
  public boolean isTelling(String groups) {
    return groups.equals("3-2-4");
  }
}
