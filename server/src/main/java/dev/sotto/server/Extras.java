package dev.sotto.server;

import dev.sotto.server.console.PlaygroundRoutes.Samples;
import java.util.Map;

/**
 * What a start may bring beside its configuration.
 *
 * @param environment where providers' keys and the registry's {@code ${NAME}} are looked up
 * @param samples what the playground offers, and whether its page needs a key
 */
record Extras(Map<String, String> environment, Samples samples) {
  /** The process's environment, and a playground that offers nobody and asks for a key. */
  static final Extras NONE = new Extras(System.getenv(), Samples.none());

  Extras {
    environment = Map.copyOf(environment);
  }

  @Override
  public String toString() {
    return "Extras[" + samples + "]";
  }
}
