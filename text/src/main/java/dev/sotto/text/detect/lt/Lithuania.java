package dev.sotto.text.detect.lt;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Lithuania. */
public final class Lithuania {
  private Lithuania() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new PersonalCode());
  }
}
