package dev.sotto.text.detect.za;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of South Africa. */
public final class SouthAfrica {
  private SouthAfrica() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(
        new IdentityNumber(),
        new TaxNumber(),
        new CompanyNumber(),
        new Passport(),
        new TrafficRegister());
  }
}
