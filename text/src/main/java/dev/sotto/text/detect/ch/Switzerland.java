package dev.sotto.text.detect.ch;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Switzerland. */
public final class Switzerland {
  private Switzerland() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new InsuranceNumber(), new BusinessNumber(), new Passport());
  }
}
