package dev.sotto.text.detect.ca;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Canada. */
public final class Canada {
  private Canada() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(
        new SocialInsurance(),
        new OntarioHealth(),
        new QuebecHealth(),
        new BritishColumbiaHealth(),
        new DriverLicence(),
        new Passport());
  }
}
