package dev.sotto.text.detect.br;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Brazil. */
public final class Brazil {
  private Brazil() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(
        new PersonNumber(),
        new CompanyNumber(),
        new WorkerNumber(),
        new VoterTitle(),
        new HealthCard(),
        new DriverLicence(),
        new IdentityCard(),
        new Plate());
  }
}
