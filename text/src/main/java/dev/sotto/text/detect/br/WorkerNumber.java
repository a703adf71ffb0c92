package dev.sotto.text.detect.br;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Brazilian PIS/PASEP (NIS): ten digits and a check digit by mod 11. */
final class WorkerNumber extends CheckedScheme {

  WorkerNumber() {
    super(
        "NATIONAL_ID/br/pis",
        "Brazilian worker number",
        Form.checked("ddd-ddddd-dd-d"),
        Form.named("ddddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    int rest = Digits.weighted(value, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return Digits.at(value, 10) == (rest < 2 ? 0 : 11 - rest);
  }
}
