package dev.sotto.text.detect.si;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Slovenia. */
public final class Slovenia {
  private Slovenia() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new PersonalNumber(), new TaxNumber());
  }
}
