package dev.sotto.text.detect.tr;

import dev.sotto.text.detect.scheme.Digits;
import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Turkish plate: province 01 to 81, one to three letters, two to four digits. */
final class Plate extends Scheme {

  Plate() {
    super(
        "VEHICLE_PLATE/tr",
        "Turkish plate",
        Form.named("dd-a-dddd"),
        Form.named("dd-aa-ddd"),
        Form.named("dd-aa-dddd"),
        Form.named("dd-aaa-dd"),
        Form.named("dd-aaa-ddd"),
        Form.named("ddadddd"),
        Form.named("ddaaddd"),
        Form.named("ddaadddd"),
        Form.named("ddaaadd"),
        Form.named("ddaaaddd"));
  }

  @Override
  protected boolean isPossible(String value) {
    return Digits.number(value, 0, 2) >= 1 && Digits.number(value, 0, 2) <= 81;
  }
}
