package dev.sotto.text.detect.ie;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Ireland. */
public final class Ireland {
  private Ireland() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new PublicServiceNumber(), new Passport());
  }
}
