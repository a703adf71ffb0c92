package dev.sotto.text.detect.de;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Germany. */
public final class Germany {
  private Germany() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(
        new PensionNumber(),
        new TaxNumber(),
        new TaxOfficeNumber(),
        new HealthInsurance(),
        new IdentityCard(),
        new DriverLicence(),
        new CommercialRegister(),
        new PractitionerNumber(),
        new PracticeNumber());
  }
}
