package dev.sotto.text.detect.ph;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of the Philippines. */
public final class Philippines {
  private Philippines() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new TaxNumber(), new UnifiedId(), new HealthNumber(), new Passport());
  }
}
