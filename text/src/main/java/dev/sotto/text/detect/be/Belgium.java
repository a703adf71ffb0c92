package dev.sotto.text.detect.be;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Belgium. */
public final class Belgium {
  private Belgium() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new NationalNumber(), new IdentityCard(), new Passport());
  }
}
