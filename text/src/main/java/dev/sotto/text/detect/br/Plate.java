package dev.sotto.text.detect.br;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * Brazilian plate (Resolução Contran 969/2022): three letters, digit, letter, two digits; before
 * 2018 three letters and four digits.
 */
final class Plate extends Scheme {

  Plate() {
    super(
        "VEHICLE_PLATE/br",
        "Brazilian plate",
        Form.named("aaadadd"),
        Form.named("aaa-dddd"),
        Form.named("aaadddd"));
  }
}
