package dev.sotto.text.detect.in;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * Indian PAN (Income-tax Rules 1962, r. 114): three letters, the holder's kind, the name's letter,
 * four digits, a check letter whose rule is not published.
 */
final class TaxNumber extends Scheme {

  TaxNumber() {
    super("NATIONAL_ID/in/pan", "Indian permanent account number", Form.checked("aaaaadddda"));
  }

  @Override
  protected boolean isPossible(String value) {
    return "ABCFGHLJPT".indexOf(value.charAt(3)) >= 0;
  }
}
