package dev.sotto.server.vault;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Store;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Changes the key-encryption key beside running servers: a new version wraps what is new from its
 * first moment on, all keys move under it batch by batch, then the old versions are destroyed. Both
 * can be read until then. What was interrupted goes on where it was. No value that a person's key
 * protects is touched: only the wrapping changes.
 */
public final class KekRotation {
  private static final int BATCH = 500;
  private static final int ATTEMPTS = 12;

  private final Store store;
  private final KeyRing ring;
  private final Runnable pause;

  /**
   * @param pause runs between two batches, so that servers get their turn at the database
   */
  public KekRotation(Vault vault, Runnable pause) {
    this.store = vault.store();
    this.ring = vault.ring();
    this.pause = pause;
  }

  /**
   * How far it is.
   *
   * @param version the new version
   * @param moved keys that are under it by this run
   * @param total keys that were under another when this pass began
   */
  public record Progress(int version, long moved, long total) {}

  /** Moves every key; returns what was done when the old versions are gone. */
  public Progress run(Consumer<Progress> told) {
    int version = begin();
    long moved = 0;
    while (true) {
      long total = moved + left(version);
      moved = pass(version, moved, total, told);
      if (left(version) == 0 && patiently(() -> end(version))) {
        return new Progress(version, moved, moved);
      }
    }
  }

  /** The version that all go to: that of an interrupted run, or a new one. */
  private int begin() {
    List<KekRows.Row> before = store.read(KekRows::all);
    if (before.size() > 1) {
      return before.getLast().version();
    }
    int next = before.isEmpty() ? 1 : before.getLast().version() + 1;
    KekRows.Row made = ring.make(next);
    patiently(
        () ->
            store.write(
                handle -> {
                  KekRows.add(handle, made);
                  return true;
                }));
    return next;
  }

  private long left(int version) {
    return store.read(
        handle -> count(handle, "subject_key", version) + count(handle, "vault_secret", version));
  }

  private static long count(Handle handle, String table, int version) {
    return handle
        .createQuery("SELECT COUNT(*) FROM " + table + " WHERE kek IS NULL OR kek < :version")
        .bind("version", version)
        .mapTo(long.class)
        .one();
  }

  private long pass(int version, long before, long total, Consumer<Progress> told) {
    long moved = before;
    moved +=
        patiently(() -> store.write(handle -> move(handle, "vault_secret", "name", version, "")))
            .moved();
    String after = "";
    while (true) {
      String from = after;
      Step step =
          patiently(
              () ->
                  store.write(handle -> move(handle, "subject_key", "subject_id", version, from)));
      moved += step.moved();
      told.accept(new Progress(version, moved, Math.max(moved, total)));
      if (step.last().isEmpty()) {
        return moved;
      }
      after = step.last();
      pause.run();
    }
  }

  /**
   * @param last the last id that was looked at; empty at the end
   */
  private record Step(int moved, String last) {}

  private record Old(String id, WrappedKey key) {}

  private Step move(Handle handle, String table, String id, int version, String after) {
    List<Old> old =
        handle
            .createQuery(
                "SELECT "
                    + id
                    + " AS id, wrapped, kek FROM "
                    + table
                    + " WHERE "
                    + id
                    + " > :after AND (kek IS NULL OR kek < :version)"
                    + " ORDER BY "
                    + id
                    + " LIMIT "
                    + BATCH)
            .bind("after", after)
            .bind("version", version)
            .map((row, context) -> new Old(row.getString("id"), WrappedKey.of(row)))
            .list();
    if (old.isEmpty()) {
      return new Step(0, "");
    }
    Kek kek = ring.exactly(handle, version);
    PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE " + table + " SET wrapped = :wrapped, kek = :kek WHERE " + id + " = :id");
    for (Old each : old) {
      byte[] secret = ring.unwrap(handle, each.key(), each.id());
      batch.bind("id", each.id()).bind("kek", version).bind("wrapped", kek.wrap(secret, each.id()));
      batch.add();
    }
    batch.execute();
    return new Step(old.size(), old.getLast().id());
  }

  /** A busy server may keep the database to itself for longer than one call waits. */
  private <T> T patiently(Supplier<T> step) {
    for (int attempt = 1; ; attempt++) {
      try {
        return step.get();
      } catch (Fault fault) {
        boolean busy = fault.code().equals("store") || fault.code().equals("erase_unfinished");
        if (!busy || attempt == ATTEMPTS) {
          throw fault;
        }
        pause.run();
      }
    }
  }

  /** Destroys the old versions; false where a key came under one in the meantime. */
  private boolean end(int version) {
    return store.erase(
        handle -> {
          if (count(handle, "subject_key", version) > 0) {
            return false;
          }
          KekRows.destroyBelow(handle, version);
          return true;
        });
  }
}
