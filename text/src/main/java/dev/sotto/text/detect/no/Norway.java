package dev.sotto.text.detect.no;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Norway. */
public final class Norway {
  private Norway() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new BirthNumber());
  }
}
