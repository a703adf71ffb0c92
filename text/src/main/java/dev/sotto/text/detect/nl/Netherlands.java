package dev.sotto.text.detect.nl;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of the Netherlands. */
public final class Netherlands {
  private Netherlands() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new CitizenNumber(), new IdentityDocument(), new DriverLicence());
  }
}
