package dev.sotto.text.detect.es;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Form;

/**
 * Spanish DNI and NIE (RD 1553/2005, RD 557/2011): eight digits (or X, Y, Z and seven) and a
 * letter, mod 23; the NIF of a person.
 */
final class IdentityNumber extends CheckedScheme {

  IdentityNumber() {
    super(
        "NATIONAL_ID/es/dni",
        "Spanish identity number",
        Form.unmistakable("dddddddda"),
        Form.unmistakable("adddddda"),
        Form.unmistakable("addddddda"),
        Form.unmistakable("dddddddd-a"),
        Form.unmistakable("a-ddddddd-a"),
        Form.unmistakable("dd-ddd-ddd-a"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Character.isDigit(value.charAt(0)) || "XYZ".indexOf(value.charAt(0)) >= 0;
  }

  @Override
  public boolean isChecked(String value) {
    int first = "XYZ".indexOf(value.charAt(0));
    String digits =
        (first < 0 ? value.substring(0, 1) : String.valueOf(first)) + value.substring(1, 8);
    return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(digits) % 23) == value.charAt(8);
  }
}
