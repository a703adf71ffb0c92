package dev.sotto.text.detect.se;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Sweden. */
public final class Sweden {
  private Sweden() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new PersonalNumber(), new OrganisationNumber());
  }
}
