package dev.sotto.server.subject;

import dev.sotto.server.store.Batch;
import dev.sotto.server.vault.NewKey;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A subject that is not stored yet: sealed under a key of its own by whatever thread, so that the
 * one that writes only writes.
 *
 * @param identities keyed digests, one at least
 * @param identifiers keyed digests; they go to their table in an order of their own
 */
record NewSubject(NewKey key, byte[] sealed, List<byte[]> identities, List<byte[]> identifiers) {

  /** The id that finds it. */
  String id() {
    return key.subject().value();
  }

  /** Inserts all of {@code subjects} but their identifiers. */
  static void insert(Handle handle, List<NewSubject> subjects) {
    Batch.run(
        handle,
        "INSERT INTO subject (subject_id, sealed) VALUES (?, ?)",
        subjects,
        (statement, subject) -> {
          statement.setString(1, subject.id());
          statement.setBytes(2, subject.sealed());
        });
    Batch.run(
        handle,
        "INSERT INTO identity (blind, subject_id) VALUES (?, ?)",
        Link.sorted(subjects, NewSubject::identities),
        (statement, link) -> {
          statement.setBytes(1, link.blind());
          statement.setString(2, link.subject());
        });
  }

  @Override
  public String toString() {
    return "NewSubject[" + id() + "]";
  }
}
