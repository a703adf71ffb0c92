package dev.sotto.server.evidence;

import dev.sotto.ledger.SignedNote;
import dev.sotto.server.fault.Fault;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The one row of {@code log_checkpoint}. */
final class CheckpointRow {
  private CheckpointRow() {}

  static Optional<SignedNote> read(Handle handle) {
    return handle
        .createQuery("SELECT note FROM log_checkpoint WHERE id = 1")
        .mapTo(String.class)
        .findOne()
        .map(SignedNote::parse);
  }

  /** Whether the stored checkpoint is {@code note}. */
  static boolean holds(Handle handle, SignedNote note) {
    return handle
        .createQuery("SELECT note FROM log_checkpoint WHERE id = 1")
        .mapTo(String.class)
        .findOne()
        .filter(note.toString()::equals)
        .isPresent();
  }

  static void insert(Handle handle, SignedNote note) {
    handle
        .createUpdate("INSERT INTO log_checkpoint (id, note) VALUES (1, :note)")
        .bind("note", note.toString())
        .execute();
  }

  /**
   * Exchanges the checkpoint for its successor.
   *
   * @throws Fault {@code ledger_moved} when another one is stored than {@code from}: whoever wrote
   *     it, this process must not sign beside it
   */
  static void replace(Handle handle, SignedNote from, SignedNote to) {
    int rows =
        handle
            .createUpdate("UPDATE log_checkpoint SET note = :to WHERE id = 1 AND note = :from")
            .bind("to", to.toString())
            .bind("from", from.toString())
            .execute();
    if (rows != 1) {
      throw Fault.unavailable("ledger_moved", "the stored log is not the one in memory", null);
    }
  }
}
