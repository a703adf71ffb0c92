package dev.sotto.text.detect.ar;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;
import java.util.Set;

/** Argentine CUIT and CUIL (AFIP RG 10/1997): type, number, check digit by mod 11. */
final class TaxNumber extends CheckedScheme {

  TaxNumber() {
    super(
        "NATIONAL_ID/ar/cuit",
        "Argentine tax number",
        Form.checked("dd-dddddddd-d"),
        Form.named("ddddddddddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Set.of("20", "23", "24", "25", "26", "27", "30", "33", "34")
        .contains(value.substring(0, 2));
  }

  @Override
  public boolean isChecked(String value) {
    return "012345678990".charAt(11 - Digits.weighted(value, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11)
        == value.charAt(10);
  }
}
