package dev.sotto.text.detect.au;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Australia. */
public final class Australia {
  private Australia() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(
        new BusinessNumber(),
        new Medicare(),
        new TaxFileNumber(),
        new CompanyNumber(),
        new Passport());
  }
}
