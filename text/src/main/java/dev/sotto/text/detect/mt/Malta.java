package dev.sotto.text.detect.mt;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Malta. */
public final class Malta {
  private Malta() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new IdentityCard());
  }
}
