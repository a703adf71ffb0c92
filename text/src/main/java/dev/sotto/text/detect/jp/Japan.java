package dev.sotto.text.detect.jp;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Japan. */
public final class Japan {
  private Japan() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new IndividualNumber());
  }
}
