package dev.sotto.text.detect.za;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;
import java.util.Set;

/** South African company registration (CIPC): year, six digits, kind of company. */
final class CompanyNumber extends Scheme {

  CompanyNumber() {
    super("NATIONAL_ID/za/company", "South African company number", Form.checked("dddd-dddddd-dd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.number(value, 0, 4) >= 1900
        && Digits.number(value, 0, 4) <= 2099
        && Set.of(
                "06", "07", "08", "10", "11", "12", "21", "22", "23", "24", "25", "26", "30", "31")
            .contains(value.substring(10));
  }
}
