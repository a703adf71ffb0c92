package dev.sotto.text.detect.mx;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Mexico. */
public final class Mexico {
  private Mexico() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new PopulationCode(), new TaxCode());
  }
}
