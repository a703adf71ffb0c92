package dev.sotto.text.detect.fr;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of France. */
public final class France {
  private France() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(
        new SocialSecurity(),
        new TaxNumber(),
        new Siret(),
        new Siren(),
        new IdentityCard(),
        new Passport());
  }
}
