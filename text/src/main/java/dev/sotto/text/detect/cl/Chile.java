package dev.sotto.text.detect.cl;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Chile. */
public final class Chile {
  private Chile() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new TaxNumber());
  }
}
