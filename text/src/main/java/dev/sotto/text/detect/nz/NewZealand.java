package dev.sotto.text.detect.nz;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of New Zealand. */
public final class NewZealand {
  private NewZealand() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new TaxNumber(), new HealthNumber());
  }
}
