package dev.sotto.text.detect.de;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** German Betriebsstättennummer (SGB V § 75(7)): nine digits, no check digit. */
final class PracticeNumber extends Scheme {

  PracticeNumber() {
    super("OTHER_ID/de/bsnr", "German practice number", Form.named("ddddddddd"));
  }
}
