package dev.sotto.text.detect.is;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Iceland. */
public final class Iceland {
  private Iceland() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new PersonalNumber());
  }
}
