package dev.sotto.text.detect.sk;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Slovakia. */
public final class Slovakia {
  private Slovakia() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new BirthNumber(), new IdentityCard());
  }
}
