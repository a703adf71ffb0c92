package dev.sotto.server.gate;

import dev.sotto.server.registry.UseId;
import java.time.Instant;

/**
 * A use that may not run for now.
 *
 * @param kind suspended by somebody, or lapsed because an assessment or review ran out
 * @param by who or what suspended it
 */
public record Suspension(UseId use, Kind kind, String reason, String by, Instant since) {
  /** How it came. */
  public enum Kind {
    SUSPENDED,
    LAPSED
  }
}
