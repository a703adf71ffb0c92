package dev.sotto.text.detect.hr;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Croatia. */
public final class Croatia {
  private Croatia() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new PersonalNumber());
  }
}
