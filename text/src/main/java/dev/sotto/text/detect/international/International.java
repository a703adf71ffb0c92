package dev.sotto.text.detect.international;

import dev.sotto.text.detect.scheme.Scheme;
import java.util.List;

/** The numbers of no country: vehicles and devices. */
public final class International {
  private International() {}

  /** One scheme each, the surest first. */
  public static List<Scheme> schemes() {
    return List.of(new Vin(), new Imei());
  }
}
