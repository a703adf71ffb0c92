package dev.sotto.text.detect.pt;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Portugal. */
public final class Portugal {
  private Portugal() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new CitizenCard(), new TaxNumber(), new SocialSecurity(), new HealthNumber());
  }
}
