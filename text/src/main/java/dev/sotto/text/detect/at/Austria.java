package dev.sotto.text.detect.at;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Austria. */
public final class Austria {
  private Austria() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new SocialSecurity(), new TaxNumber(), new Passport());
  }
}
