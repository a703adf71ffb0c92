package dev.sotto.server.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is kept of a key: all but the key. */
public record KeyEntry(
    String id,
    String name,
    Role role,
    Set<String> uses,
    Instant createdAt,
    @Nullable Instant revokedAt) {
  public KeyEntry {
    uses = Set.copyOf(uses);
  }
}
