package dev.sotto.server.access;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Lookup;
import dev.sotto.server.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The keys of apps and staff. A key is 256 random bits, shown once; what is kept is its SHA-256,
 * which for a value of that entropy cannot be turned back (NIST SP 800-63B 5.1.2.2 asks salts of
 * guessable secrets only). Thread-safe; a revoked key is refused at the next call.
 */
public final class Keys {
  private static final String PREFIX = "sk-sotto-";
  private static final Pattern USE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{0,200}");

  private static final Lookup<Caller> IN_FORCE =
      new Lookup<>(
          "SELECT id, name, role, uses, created_at, revoked_at FROM access_key"
              + " WHERE digest = ? AND revoked_at IS NULL",
          row -> {
            KeyEntry entry = entry(row);
            return new Caller(entry.id(), entry.role(), entry.uses());
          });

  private final Store store;
  private final SecureRandom random;
  private final Clock clock;

  public Keys(Store store, SecureRandom random, Clock clock) {
    this.store = store;
    this.random = random;
    this.clock = clock;
  }

  /** A key that was just made: {@code text} is never to be seen again. */
  public record NewKey(KeyEntry entry, String text) {
    @Override
    public String toString() {
      return "NewKey[" + entry.id() + "]";
    }
  }

  /**
   * Makes a key.
   *
   * @param uses the uses it is bound to; empty: every declared use
   * @throws Fault {@code key_name} or {@code key_use} when a name cannot be one
   */
  public NewKey add(Role role, Set<String> uses, String name) {
    if (!NAME.matcher(name).matches()) {
      throw Fault.caller(400, "key_name", "a key's name has at most 200 printable characters");
    }
    for (String use : uses) {
      if (!USE.matcher(use).matches()) {
        throw Fault.caller(400, "key_use", "a use id has letters, digits, '.', '_' and '-' only");
      }
    }
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    String text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    KeyEntry entry = new KeyEntry("key_" + shortId(), name, role, uses, clock.instant(), null);
    store.writeOnly(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO access_key (id, name, role, uses, digest, created_at)"
                        + " VALUES (:id, :name, :role, :uses, :digest, :at)")
                .bind("id", entry.id())
                .bind("name", name)
                .bind("role", role.name())
                .bind("uses", String.join(",", new TreeSet<>(uses)))
                .bind("digest", digest(text))
                .bind("at", entry.createdAt().toString())
                .execute());
    return new NewKey(entry, text);
  }

  /** Every key, the oldest first, revoked ones too. */
  public List<KeyEntry> list() {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, name, role, uses, created_at, revoked_at FROM access_key"
                        + " ORDER BY created_at, id")
                .map((row, context) -> entry(row))
                .list());
  }

  /** Revokes the key; false when there is no such key in force. */
  public boolean revoke(String id) {
    return store.write(
        handle ->
            handle
                    .createUpdate(
                        "UPDATE access_key SET revoked_at = :at"
                            + " WHERE id = :id AND revoked_at IS NULL")
                    .bind("id", id)
                    .bind("at", clock.instant().toString())
                    .execute()
                == 1);
  }

  /** Who presents {@code text}; empty when no key in force is that. */
  public Optional<Caller> caller(String text) {
    if (!text.startsWith(PREFIX) || text.length() > 200) {
      return Optional.empty();
    }
    byte[] digest = digest(text);
    return store.read(handle -> IN_FORCE.first(handle, digest));
  }

  private static KeyEntry entry(ResultSet row) throws SQLException {
    String revoked = row.getString("revoked_at");
    String uses = row.getString("uses");
    return new KeyEntry(
        row.getString("id"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        uses.isEmpty() ? Set.of() : Set.of(uses.split(",", -1)),
        Instant.parse(row.getString("created_at")),
        revoked == null ? null : Instant.parse(revoked));
  }

  private String shortId() {
    byte[] bytes = new byte[6];
    random.nextBytes(bytes);
    return java.util.HexFormat.of().formatHex(bytes);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
