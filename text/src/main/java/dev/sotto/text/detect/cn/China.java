package dev.sotto.text.detect.cn;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of China. */
public final class China {
  private China() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new ResidentNumber());
  }
}
