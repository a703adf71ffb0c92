package dev.sotto.text.detect.de;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Scheme;
import java.util.Set;

/** German pension insurance number (VKVV § 2): area, birth date, initial, serial, check digit. */
public final class PensionNumber implements Scheme {
  @Override
  public String rule() {
    return "NATIONAL_ID/de/pension";
  }

  @Override
  public String what() {
    return "German pension insurance number";
  }

  @Override
  public boolean isShaped(String value) {
    return value.length() == 12
        && Digits.are(value, 0, 8)
        && Digits.areLetters(value, 8, 9)
        && Digits.are(value, 9, 12);
  }

  @Override
  public boolean isChecked(String value) {
    int letter = value.charAt(8) - 'A' + 1;
    String digits = value.substring(0, 8) + letter / 10 + letter % 10 + value.substring(9, 11);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      int product = Digits.at(digits, i) * WEIGHTS[i];
      sum += product / 10 + product % 10;
    }
    return sum % 10 == Digits.at(value, 11);
  }

  @Override
  public boolean isTelling(String groups) {
    return Set.of("12", "2-6-1-3", "8-1-3", "2-2-2-2-1-3").contains(groups);
  }

  private static final int[] WEIGHTS = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
}
