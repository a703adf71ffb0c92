package dev.sotto.text.detect.ng;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Nigeria. */
public final class Nigeria {
  private Nigeria() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new NationalId(), new VehicleRegistration());
  }
}
