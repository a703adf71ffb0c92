package dev.sotto.text.detect.ar;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Argentina. */
public final class Argentina {
  private Argentina() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new TaxNumber());
  }
}
