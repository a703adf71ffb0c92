package dev.sotto.server.vault;

import java.nio.charset.StandardCharsets;

/**
 * Finds equal values without storing them: HMAC-SHA-256 under the house's key. Whoever has the
 * database alone can neither read nor guess them. Thread-safe.
 */
public final class BlindIndex {
  private final SubjectKey house;

  BlindIndex(SubjectKey house) {
    this.house = house;
    house.digest("warm", new byte[0]);
  }

  /** The 32 bytes that stand for {@code value} in the index {@code name}. */
  public byte[] of(String name, String value) {
    return house.digest("blind/" + name, value.getBytes(StandardCharsets.UTF_8));
  }
}
