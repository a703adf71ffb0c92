package dev.sotto.text.detect.bg;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Bulgaria. */
public final class Bulgaria {
  private Bulgaria() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new PersonalNumber(), new ForeignerNumber());
  }
}
