package dev.sotto.text.detect.pt;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Scheme;
import java.util.Set;

/** Portuguese cartão de cidadão: eight digits, check digit, version letters, check digit. */
public final class CitizenCard implements Scheme {
  @Override
  public String rule() {
    return "NATIONAL_ID/pt/citizen-card";
  }

  @Override
  public String what() {
    return "Portuguese citizen card number";
  }

  @Override
  public boolean isShaped(String value) {
    return value.length() == 12
        && Digits.are(value, 0, 9)
        && Digits.are(value, 11, 12)
        && value.substring(9, 11).chars().anyMatch(Character::isLetter);
  }

  @Override
  public boolean isChecked(String value) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      int code = Math.max(0, Character.digit(value.charAt(11 - i), 36));
      int counted = i % 2 == 1 ? code * 2 : code;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }

  @Override
  public boolean isTelling(String groups) {
    return Set.of("8-1-3", "8-1-2-1", "12").contains(groups);
  }
}
