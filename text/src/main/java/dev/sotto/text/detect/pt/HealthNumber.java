package dev.sotto.text.detect.pt;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** Portuguese número de utente do SNS: nine digits, no published check digit. */
final class HealthNumber extends Scheme {

  HealthNumber() {
    super("NATIONAL_ID/pt/sns", "Portuguese health number", Form.named("ddddddddd"));
  }
}
