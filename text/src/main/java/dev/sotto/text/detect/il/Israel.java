package dev.sotto.text.detect.il;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Israel. */
public final class Israel {
  private Israel() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new IdentityNumber());
  }
}
