package dev.sotto.text.detect.dk;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Denmark. */
public final class Denmark {
  private Denmark() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new PersonNumber());
  }
}
