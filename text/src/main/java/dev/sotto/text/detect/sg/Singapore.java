package dev.sotto.text.detect.sg;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Singapore. */
public final class Singapore {
  private Singapore() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new Nric(), new EntityNumber());
  }
}
