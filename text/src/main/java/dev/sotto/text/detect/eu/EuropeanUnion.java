package dev.sotto.text.detect.eu;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of the European Union. */
public final class EuropeanUnion {
  private EuropeanUnion() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new VatNumber());
  }
}
