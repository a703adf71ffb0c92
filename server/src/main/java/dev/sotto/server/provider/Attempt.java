package dev.sotto.server.provider;

import dev.sotto.server.registry.RecipientId;

/**
 * What became of a call at one recipient.
 *
 * @param result the status that it answered, {@code circuit_open} where it was not called, or the
 *     code of the failure
 */
public record Attempt(RecipientId recipient, String result) {
  static final String CIRCUIT_OPEN = "circuit_open";

  /** Whether nothing can have reached the recipient. */
  public boolean unsent() {
    return result.equals(CIRCUIT_OPEN);
  }
}
