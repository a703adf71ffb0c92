package dev.sotto.server.access;

import java.util.Set;

/**
 * Whoever presented a valid key.
 *
 * @param keyId the key's id, which may be logged
 * @param role what the key may do
 * @param uses the uses that it is bound to; empty: every declared use
 */
public record Caller(String keyId, Role role, Set<String> uses) {
  public Caller {
    uses = Set.copyOf(uses);
  }

  /** Whether this caller may name {@code use}. */
  public boolean mayUse(String use) {
    return uses.isEmpty() || uses.contains(use);
  }

  /** Whether this is staff. */
  public boolean admin() {
    return role == Role.ADMIN;
  }
}
