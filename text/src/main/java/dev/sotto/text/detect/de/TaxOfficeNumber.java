package dev.sotto.text.detect.de;

import dev.sotto.text.detect.scheme.Form;
import dev.sotto.text.detect.scheme.Scheme;

/**
 * German Steuernummer of a tax office (AO § 139a; ELSTER, "Prüfung der Steuernummer"): ten or
 * eleven digits as a Land writes them, thirteen in the federal form. Its check digit differs by
 * Land and is not asked.
 */
final class TaxOfficeNumber extends Scheme {

  TaxOfficeNumber() {
    super(
        "NATIONAL_ID/de/tax-office",
        "German tax office number",
        Form.named("dddddddddd"),
        Form.named("ddddddddddd"),
        Form.named("ddddddddddddd"));
  }
}
