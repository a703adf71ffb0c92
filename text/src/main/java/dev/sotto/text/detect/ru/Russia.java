package dev.sotto.text.detect.ru;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of Russia. */
public final class Russia {
  private Russia() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new Snils(), new Inn(), new Passport());
  }
}
