package dev.sotto.text.detect.kr;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of South Korea. */
public final class SouthKorea {
  private SouthKorea() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new ResidentNumber(), new BusinessNumber(), new DriverLicence(), new Passport());
  }
}
