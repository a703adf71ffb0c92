package dev.sotto.server.vault;

import dev.sotto.server.fault.Fault;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The key-encryption keys in memory, by version, unwrapped by the key service once each. Another
 * process may make a new one at any time: whoever meets a version that is not here reads the table
 * again. Thread-safe.
 */
final class KeyRing {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final KeyService service;
  private final SecureRandom random;
  private volatile Map<Integer, Kek> keks = Map.of();
  private @Nullable Fault failure;
  private long failedAt;

  KeyRing(KeyService service, SecureRandom random) {
    this.service = service;
    this.random = random;
  }

  KeyService service() {
    return service;
  }

  /**
   * The secret in {@code wrapped}.
   *
   * @throws Fault {@code kms} (503) when its version must be asked for and the service fails
   */
  byte[] unwrap(Handle handle, WrappedKey wrapped, String owner) {
    Integer version = wrapped.kek();
    return version == null
        ? direct(wrapped.bytes(), owner)
        : kek(handle, version).unwrap(wrapped.bytes(), owner);
  }

  private byte[] direct(byte[] wrapped, String owner) {
    if (service instanceof KeyFile) {
      return service.unwrap(wrapped, owner);
    }
    throw Fault.ours(
        "kms",
        "keys of this database are still under the key file itself: with 'kms' taken out of the"
            + " configuration run 'sotto keys rotate-kek', then 'sotto keys move-kek'",
        null);
  }

  private Kek kek(Handle handle, int version) {
    Kek known = keks.get(version);
    if (known == null) {
      refresh(handle);
      known = keks.get(version);
    }
    if (known == null) {
      throw Fault.ours("kek", "key-encryption key " + version + " is missing: restore it", null);
    }
    return known;
  }

  /** That very version. */
  Kek exactly(Handle handle, int version) {
    return kek(handle, version);
  }

  /** The newest that is known here, without a look at the table where there is one. */
  Kek known(Handle handle) {
    return keks.values().stream()
        .max(Comparator.comparingInt(Kek::version))
        .orElseGet(() -> newest(handle));
  }

  /**
   * The key that wraps what is new, as {@code handle} sees the table; the first is made here. While
   * the service does not hand out a newer one, the newest that is known here and stands in the
   * table.
   */
  Kek newest(Handle handle) {
    OptionalInt version = KekRows.newest(handle);
    if (version.isEmpty()) {
      KekRows.add(handle, make(1));
      return kek(handle, 1);
    }
    try {
      return kek(handle, version.getAsInt());
    } catch (Fault fault) {
      return KekRows.all(handle).reversed().stream()
          .map(row -> keks.get(row.version()))
          .filter(Objects::nonNull)
          .findFirst()
          .orElseThrow(() -> fault);
    }
  }

  /** A new key of {@code version}, wrapped by the service. */
  KekRows.Row make(int version) {
    byte[] secret = Kek.secret(random);
    return new KekRows.Row(version, service.wrap(secret, Kek.owner(version)), service.name());
  }

  /** A service that failed is left alone for a while: nobody else waits for it in vain. */
  private synchronized void refresh(Handle handle) {
    Fault earlier = failure;
    if (earlier != null && System.nanoTime() - failedAt < PAUSE.toNanos()) {
      throw Fault.unavailable(earlier.code(), earlier.say(), earlier);
    }
    try {
      load(handle);
      failure = null;
    } catch (Fault fault) {
      failure = fault;
      failedAt = System.nanoTime();
      throw fault;
    }
  }

  private void load(Handle handle) {
    Map<Integer, Kek> found = new HashMap<>(keks);
    for (KekRows.Row row : KekRows.all(handle)) {
      if (!found.containsKey(row.version())) {
        found.put(row.version(), new Kek(row.version(), opened(row)));
      }
    }
    keks = Map.copyOf(found);
  }

  private byte[] opened(KekRows.Row row) {
    String other = row.wrappedBy();
    if (!kind(other).equals(kind(service.name()))) {
      throw Fault.ours(
          "kms",
          "the keys of this database are wrapped by "
              + other
              + ", the configuration names "
              + service.name()
              + ": run 'sotto keys move-kek'",
          null);
    }
    return service.unwrap(row.wrapped(), Kek.owner(row.version()));
  }

  private static String kind(String name) {
    return name.split(" ", 2)[0];
  }
}
