package dev.sotto.text.detect.tr;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Turkey. */
public final class Turkey {
  private Turkey() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new NationalId(), new Plate());
  }
}
