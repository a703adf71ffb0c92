package dev.sotto.text.detect.fi;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Finland. */
public final class Finland {
  private Finland() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new PersonalIdentityCode());
  }
}
