package dev.sotto.text.detect.lv;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Latvia. */
public final class Latvia {
  private Latvia() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new PersonalCode());
  }
}
