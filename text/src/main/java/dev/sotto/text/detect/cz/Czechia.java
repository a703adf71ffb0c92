package dev.sotto.text.detect.cz;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Czechia. */
public final class Czechia {
  private Czechia() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new BirthNumber(), new IdentityCard());
  }
}
