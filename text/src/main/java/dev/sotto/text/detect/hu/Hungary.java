package dev.sotto.text.detect.hu;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Hungary. */
public final class Hungary {
  private Hungary() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new TaxNumber(), new HealthNumber(), new PersonalNumber());
  }
}
