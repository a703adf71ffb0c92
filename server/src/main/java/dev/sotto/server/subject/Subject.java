package dev.sotto.server.subject;

import dev.sotto.server.registry.Place;
import dev.sotto.server.vault.SubjectId;
import dev.sotto.server.vault.SubjectKey;
import dev.sotto.text.known.KnownIdentifiers;
import java.util.List;

/**
 * A subject as one call sees it: who, what is held, what stands, and the key for what the call
 * leaves behind.
 */
public record Subject(SubjectId id, SubjectRecord record, Preferences preferences, SubjectKey key) {
  /** What the gate must know. */
  public SubjectState state() {
    String residence = record.residence();
    return new SubjectState(
        SubjectState.Presence.KNOWN,
        record.minor(),
        null,
        residence == null ? null : new Place(residence),
        preferences,
        List.of());
  }

  /** The identifiers, prepared for matching in texts. */
  public KnownIdentifiers identifiers() {
    return KnownIdentifiers.of(record.known());
  }

  @Override
  public String toString() {
    return "Subject[" + id + "]";
  }
}
