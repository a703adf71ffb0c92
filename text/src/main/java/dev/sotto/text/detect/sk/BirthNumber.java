package dev.sotto.text.detect.sk;

import dev.sotto.text.detect.scheme.CzechoslovakBirthNumber;

/** Slovak rodné číslo (act 301/1995). */
final class BirthNumber extends CzechoslovakBirthNumber {
  BirthNumber() {
    super("NATIONAL_ID/sk/birth-number", "Slovak birth number");
  }
}
