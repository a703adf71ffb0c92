package dev.sotto.text.detect.us;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/** US bank account: eight to seventeen digits; no check digit. */
final class BankAccount extends Scheme {

  BankAccount() {
    super(
        "ACCOUNT_ID/us/bank",
        "US bank account number",
        Form.named("dddddddd"),
        Form.named("ddddddddd"),
        Form.named("dddddddddd"),
        Form.named("ddddddddddd"),
        Form.named("dddddddddddd"),
        Form.named("ddddddddddddd"),
        Form.named("dddddddddddddd"),
        Form.named("ddddddddddddddd"),
        Form.named("dddddddddddddddd"),
        Form.named("ddddddddddddddddd"));
  }
}
