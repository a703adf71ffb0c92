package dev.sotto.text.detect.se;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Swedish personnummer and samordningsnummer (folkbokföringslagen 18 §): birth date (60 added to
 * the day of the latter), serial, Luhn check digit over ten digits.
 */
final class PersonalNumber extends CheckedScheme {

  PersonalNumber() {
    super(
        "NATIONAL_ID/se/personal",
        "Swedish personal number",
        Form.checked("dddddd-dddd"),
        Form.checked("dddddddd-dddd"),
        Form.checked("dddddddddddd"),
        Form.named("dddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    int at = value.length() - 10;
    return (at == 0 || value.startsWith("19") || value.startsWith("20"))
        && Digits.isMonthAndDay(
            (int) Digits.number(value, at + 2, at + 4),
            (int) Digits.number(value, at + 4, at + 6) % 60);
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.isLuhn(value, value.length() - 10, value.length());
  }
}
