package dev.sotto.text.detect.scheme;

/**
 * Rodné číslo, which the Czech Republic and Slovakia both kept: birth date, 50 added to a woman's
 * month, serial; ten digits (from 1954 on) are divisible by 11.
 */
public abstract class CzechoslovakBirthNumber extends CheckedScheme {
  /** The number as one of the two countries names it. */
  protected CzechoslovakBirthNumber(String rule, String what) {
    super(
        rule,
        what,
        Form.checked("dddddd-dddd"),
        Form.named("dddddd-ddd"),
        Form.named("dddddddddd"));
  }

  @Override
  protected final boolean isPossible(String value) {
    int month = (int) Digits.number(value, 2, 4) % 50;
    int counted = month > 20 ? month - 20 : month;
    return Digits.isMonthAndDay(counted, (int) Digits.number(value, 4, 6));
  }

  @Override
  public final boolean isChecked(String value) {
    return value.length() == 9
        || Digits.number(value, 0, 10) % 11 == 0
        || (Digits.number(value, 0, 9) % 11 == 10 && value.charAt(9) == '0');
  }
}
