package dev.sotto.server.subject;

import dev.sotto.server.registry.PurposeId;
import java.time.Instant;

/**
 * Compelling legitimate grounds that override an objection (GDPR art. 21(1)), recorded for one
 * subject by a person with a reason.
 */
public record CompellingGrounds(PurposeId purpose, String recordedBy, String reason, Instant at) {
  public CompellingGrounds {
    if (recordedBy.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("compelling grounds need a person and a reason");
    }
  }
}
