package dev.sotto.text.detect.cy;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Cyprus. */
public final class Cyprus {
  private Cyprus() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new TaxNumber());
  }
}
