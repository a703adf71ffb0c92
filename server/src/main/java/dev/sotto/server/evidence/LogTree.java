package dev.sotto.server.evidence;

import dev.sotto.ledger.AuditResult;
import dev.sotto.ledger.Checkpoint;
import dev.sotto.ledger.LogAudit;
import dev.sotto.ledger.LogException;
import dev.sotto.ledger.LogSource;
import dev.sotto.ledger.SignedNote;
import dev.sotto.ledger.VerifierKey;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Store;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The log of a database as anybody can check it, without a key: every entry and hash, and the
 * checkpoint's signature by the key that stands beside it.
 *
 * @param size number of entries
 * @param vkey what verifies its checkpoints
 * @param checkpoint the newest, signed
 */
public record LogTree(long size, String vkey, String checkpoint) {

  /**
   * Checks the whole log of {@code store}; empty where none was begun.
   *
   * @throws Fault {@code ledger_broken} when an entry, a hash or the signature is wrong
   */
  public static Optional<LogTree> check(Store store) {
    Optional<LogTree> found = store.snapshot(LogTree::read);
    found.ifPresent(
        tree -> tree.check(path -> store.read(handle -> new TileRows(handle).read(path))));
    return found;
  }

  /** What the log says of itself, unchecked; empty where none was begun. */
  public static Optional<LogTree> of(Store store) {
    return store.snapshot(LogTree::read);
  }

  /** Takes out every link of an entry to a subject that has no key, as shredding does. */
  public static void unlinkShredded(Handle handle) {
    EntryRows.unlinkShredded(handle);
  }

  private static Optional<LogTree> read(Handle handle) {
    Optional<SignedNote> note = CheckpointRow.read(handle);
    Optional<String> vkey =
        handle.createQuery("SELECT vkey FROM log_key WHERE id = 1").mapTo(String.class).findOne();
    if (note.isEmpty() || vkey.isEmpty()) {
      return Optional.empty();
    }
    try {
      long size = Checkpoint.parse(note.get().text()).size();
      return Optional.of(new LogTree(size, vkey.get(), note.get().toString()));
    } catch (LogException e) {
      throw broken(e.reason());
    }
  }

  private void check(LogSource tiles) {
    try {
      SignedNote note = SignedNote.parse(checkpoint);
      if (!note.verifies(VerifierKey.parse(vkey))) {
        throw broken("the checkpoint is not signed by the log's key");
      }
      if (LogAudit.audit(Checkpoint.parse(note.text()), tiles)
          instanceof AuditResult.Broken wrong) {
        throw broken(wrong.message());
      }
    } catch (LogException e) {
      throw broken(e.reason());
    }
  }

  private static Fault broken(String why) {
    return Fault.ours("ledger_broken", "the log does not verify: " + why, null);
  }
}
