package dev.sotto.text.detect.fi;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/**
 * Finnish henkilötunnus (act 661/2009, decree 128/2010): birth date, sign of the century, serial,
 * and a check character: the rest by 31.
 */
final class PersonalIdentityCode extends CheckedScheme {

  PersonalIdentityCode() {
    super(
        "NATIONAL_ID/fi/personal-identity-code",
        "Finnish personal identity code",
        Form.unmistakable("dddddd-dddx"),
        Form.unmistakable("ddddddadddx"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.isMonthAndDay(value, 2, 0);
  }

  @Override
  public boolean isChecked(String value) {
    int last = value.length() - 1;
    long number = Digits.number(value, 0, 6) * 1000 + Digits.number(value, last - 3, last);
    return "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt((int) (number % 31)) == value.charAt(last);
  }
}
