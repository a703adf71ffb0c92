package dev.sotto.text.detect.cz;

import dev.sotto.text.detect.scheme.CzechoslovakBirthNumber;

/** Czech rodné číslo (act 133/2000, § 13). */
final class BirthNumber extends CzechoslovakBirthNumber {
  BirthNumber() {
    super("NATIONAL_ID/cz/birth-number", "Czech birth number");
  }
}
