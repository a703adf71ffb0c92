package dev.sotto.text.detect.pl;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Poland. */
public final class Poland {
  private Poland() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(
        new Pesel(), new TaxNumber(), new BusinessNumber(), new IdentityCard(), new Passport());
  }
}
