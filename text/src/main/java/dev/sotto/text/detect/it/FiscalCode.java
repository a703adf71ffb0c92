package dev.sotto.text.detect.it;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Scheme;
import java.util.Set;

/** Italian codice fiscale (DM 23.12.1976): sixteen characters, the last a check letter. */
public final class FiscalCode implements Scheme {
  @Override
  public String rule() {
    return "NATIONAL_ID/it/fiscal-code";
  }

  @Override
  public String what() {
    return "Italian fiscal code";
  }

  @Override
  public boolean isShaped(String value) {
    return value.length() == 16
        && Digits.areLetters(value, 0, 6)
        && Digits.areLetters(value, 8, 9)
        && Digits.areLetters(value, 11, 12)
        && Digits.areLetters(value, 15, 16)
        && value.chars().filter(Character::isDigit).count() >= 3;
  }

  @Override
  public boolean isChecked(String value) {
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      int code = Character.digit(value.charAt(i), 36);
      int letter = code > 9 ? code - 10 : code;
      sum += i % 2 == 1 ? letter : ODD[letter];
    }
    return sum % 26 == value.charAt(15) - 'A';
  }

  @Override
  public boolean isTelling(String groups) {
    return Set.of("16", "6-5-5", "3-3-5-5", "6-5-4-1", "6-2-3-5", "3-3-2-3-5").contains(groups);
  }

  /** Values of 0 to 9 and of A to Z at the odd places. */
  private static final int[] ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };
}
