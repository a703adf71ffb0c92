package dev.sotto.text.detect.es;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Scheme;
import java.util.Set;

/**
 * Spanish identity numbers, DNI and NIE: eight digits (or X, Y, Z and seven) and a letter, mod 23.
 */
public final class IdentityNumber implements Scheme {
  @Override
  public String rule() {
    return "NATIONAL_ID/es/dni";
  }

  @Override
  public String what() {
    return "Spanish identity number";
  }

  @Override
  public boolean isShaped(String value) {
    return value.length() == 9
        && "0123456789XYZ".indexOf(value.charAt(0)) >= 0
        && Digits.are(value, 1, 8)
        && Digits.areLetters(value, 8, 9);
  }

  @Override
  public boolean isChecked(String value) {
    String first = String.valueOf("XYZ".indexOf(value.charAt(0)));
    String digits = (first.equals("-1") ? value.substring(0, 1) : first) + value.substring(1, 8);
    return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(digits) % 23) == value.charAt(8);
  }

  @Override
  public boolean isTelling(String groups) {
    return Set.of("9", "8-1", "1-7-1", "2-3-3-1", "1-8").contains(groups);
  }
}
