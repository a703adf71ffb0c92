package dev.sotto.server.gate;

import dev.sotto.server.gate.Suspension.Kind;
import dev.sotto.server.registry.UseId;
import dev.sotto.server.store.Lookup;
import dev.sotto.server.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The table of suspended and lapsed uses. A suspension stands until it is lifted; what was lifted
 * stays on record. In force for the next call: nothing is cached. Thread-safe.
 */
public final class Suspensions {
  private static final Lookup<Suspension> FIRST =
      new Lookup<>(
          "SELECT use_id, kind, reason, suspended_by, since FROM suspension"
              + " WHERE use_id = ? AND lifted_at IS NULL ORDER BY seq LIMIT 1",
          Suspensions::suspension);

  private final Store store;
  private final Clock clock;

  public Suspensions(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The suspension that stands for {@code use}; the earliest where there are several. */
  public Optional<Suspension> of(UseId use) {
    return store.read(handle -> FIRST.first(handle, use.value()));
  }

  /** All that stand, in the order in which they came. */
  public List<Suspension> standing() {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT use_id, kind, reason, suspended_by, since FROM suspension"
                        + " WHERE lifted_at IS NULL ORDER BY seq")
                .map((row, context) -> suspension(row))
                .list());
  }

  /**
   * Suspends a use.
   *
   * @param reason for people to read; no personal data of customers
   * @param by who or what suspends it
   */
  public Suspension suspend(UseId use, Kind kind, String reason, String by) {
    if (reason.isBlank() || by.isBlank()) {
      throw new IllegalArgumentException("a suspension needs a reason and somebody who made it");
    }
    Suspension suspension = new Suspension(use, kind, reason, by, clock.instant());
    store.writeOnly(handle -> insert(handle, suspension));
    return suspension;
  }

  /** Lifts all suspensions of {@code use}; answers how many stood. */
  public int lift(UseId use, String by) {
    return store.write(
        handle ->
            handle
                .createUpdate(
                    "UPDATE suspension SET lifted_at = :at, lifted_by = :by"
                        + " WHERE use_id = :use AND lifted_at IS NULL")
                .bind("at", clock.instant().toString())
                .bind("by", by)
                .bind("use", use.value())
                .execute());
  }

  private static Suspension suspension(ResultSet row) throws SQLException {
    return new Suspension(
        new UseId(row.getString("use_id")),
        Kind.valueOf(row.getString("kind")),
        row.getString("reason"),
        row.getString("suspended_by"),
        Instant.parse(row.getString("since")));
  }

  private static void insert(Handle handle, Suspension suspension) {
    handle
        .createUpdate(
            "INSERT INTO suspension (seq, use_id, kind, reason, suspended_by, since) VALUES"
                + " ((SELECT COALESCE(MAX(seq), 0) + 1 FROM suspension),"
                + " :use, :kind, :reason, :by, :since)")
        .bind("use", suspension.use().value())
        .bind("kind", suspension.kind().name())
        .bind("reason", suspension.reason())
        .bind("by", suspension.by())
        .bind("since", suspension.since().toString())
        .execute();
  }
}
