package dev.sotto.text.detect.in;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of India. */
public final class India {
  private India() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(
        new Aadhaar(),
        new TaxNumber(),
        new GoodsTaxNumber(),
        new VoterId(),
        new Passport(),
        new VehicleRegistration());
  }
}
