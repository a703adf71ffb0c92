package dev.sotto.text.detect.th;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Thailand. */
public final class Thailand {
  private Thailand() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new NationalId());
  }
}
