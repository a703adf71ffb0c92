package dev.sotto.text.detect.ee;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Estonia. */
public final class Estonia {
  private Estonia() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new PersonalCode());
  }
}
