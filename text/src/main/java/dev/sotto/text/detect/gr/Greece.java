package dev.sotto.text.detect.gr;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Greece. */
public final class Greece {
  private Greece() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new HealthNumber(), new TaxNumber(), new IdentityCard());
  }
}
