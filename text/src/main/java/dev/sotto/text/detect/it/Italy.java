package dev.sotto.text.detect.it;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Italy. */
public final class Italy {
  private Italy() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(
        new FiscalCode(), new VatNumber(), new DriverLicence(), new IdentityCard(), new Passport());
  }
}
