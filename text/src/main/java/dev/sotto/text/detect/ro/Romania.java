package dev.sotto.text.detect.ro;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Romania. */
public final class Romania {
  private Romania() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new PersonalCode(), new IdentityCard());
  }
}
