package dev.sotto.text.detect.uk;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of the United Kingdom. */
public final class UnitedKingdom {
  private UnitedKingdom() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(
        new InsuranceNumber(),
        new DrivingLicence(),
        new HealthNumber(),
        new TaxReference(),
        new Passport());
  }
}
