package dev.sotto.text.detect.es;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Spain. */
public final class Spain {
  private Spain() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new IdentityNumber(), new CompanyNumber(), new SocialSecurity(), new Passport());
  }
}
