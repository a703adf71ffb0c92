package dev.sotto.text.detect.lu;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Luxembourg. */
public final class Luxembourg {
  private Luxembourg() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new NationalId());
  }
}
