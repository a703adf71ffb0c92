package dev.sotto.text.detect.ru;

import dev.sotto.text.detect.scheme.CheckedScheme;
import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;

/** Russian SNILS (federal law 27-FZ): nine digits and their weighted sum by 101. */
final class Snils extends CheckedScheme {

  Snils() {
    super(
        "NATIONAL_ID/ru/snils",
        "Russian insurance number",
        Form.checked("ddd-ddd-ddd-dd"),
        Form.named("ddddddddddd"));
  }

  @Override
  public boolean isChecked(String value) {
    return Digits.weighted(value, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 101 % 100
        == Digits.number(value, 9, 11);
  }
}
