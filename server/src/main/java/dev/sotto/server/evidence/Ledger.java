package dev.sotto.server.evidence;

import dev.sotto.ledger.Checkpoint;
import dev.sotto.ledger.Commitment;
import dev.sotto.ledger.SignedNote;
import dev.sotto.ledger.TreeHash;
import dev.sotto.ledger.VerifierKey;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Store;
import dev.sotto.server.store.Turn;
import dev.sotto.server.vault.SubjectKey;
import dev.sotto.server.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The append-only log of evidence. {@link #append} returns when the entry, what opens it, and a
 * signed checkpoint over it are on the disk; entries that come at the same time share a
 * transaction. Thread-safe.
 */
public final class Ledger implements AutoCloseable {
  private final Vault vault;
  private final SecureRandom random;
  private final Clock clock;
  private final LogKey key;
  private final Sequencer sequencer;

  private Ledger(Vault vault, SecureRandom random, Clock clock, LogKey key, Sequencer sequencer) {
    this.vault = vault;
    this.random = random;
    this.clock = clock;
    this.key = key;
    this.sequencer = sequencer;
  }

  /**
   * Opens the log of the vault's store, made at the first start with a signing key of its own.
   *
   * @param origin names the log in its checkpoints; a key name of C2SP signed-note
   * @throws Fault {@code ledger_broken} when the stored tree and its checkpoint disagree, {@code
   *     log_origin} when the stored log has another name or {@code origin} cannot be one
   */
  public static Ledger open(Vault vault, String origin, SecureRandom random, Clock clock) {
    Store store = vault.store();
    SubjectKey house = vault.house();
    LogKey key = store.write(handle -> key(handle, house, origin, random));
    LogState state = store.snapshot(handle -> LogState.load(handle, key));
    Sequencer sequencer = new Sequencer(store, key, house, state);
    vault.alsoShred(
        (handle, subject) -> {
          store.await(handle, Turn.LOG);
          EntryRows.unlink(handle, subject);
        });
    sequencer.start();
    return new Ledger(vault, random, clock, key, sequencer);
  }

  private static LogKey key(Handle handle, SubjectKey house, String origin, SecureRandom random) {
    Optional<LogKey> stored = LogKey.stored(handle, house);
    if (stored.isEmpty()) {
      LogKey made = LogKey.create(handle, house, origin, random);
      CheckpointRow.insert(handle, made.sign(new Checkpoint(origin, 0, TreeHash.empty())));
      return made;
    }
    if (!stored.get().origin().equals(origin)) {
      throw Fault.caller(
          400,
          "log_origin",
          "this data folder's log is named " + stored.get().origin() + ": configure that origin");
    }
    return stored.get();
  }

  /**
   * Puts {@code statement} on record and returns when that is durable. Never to be called inside a
   * transaction of the store, for which the entry would wait.
   *
   * @throws Fault when it is not; nothing may then leave. An entry may still turn out to be written
   *     when the process was interrupted at that moment
   */
  public Appended append(Statement statement) {
    byte[] nonce = new byte[Commitment.NONCE_BYTES];
    random.nextBytes(nonce);
    return sequencer.append(Draft.of(statement, clock.instant(), nonce, vault.house()));
  }

  /**
   * The newest signed checkpoint, whichever node wrote it.
   *
   * @throws Fault {@code ledger_broken} when there is none any more
   */
  public SignedNote checkpoint() {
    return vault
        .store()
        .read(CheckpointRow::read)
        .orElseThrow(() -> Fault.ours("ledger_broken", "the log lost its checkpoint", null));
  }

  /** Number of entries under the newest checkpoint. */
  public long size() {
    return Checkpoint.parse(checkpoint().text()).size();
  }

  /** What verifies the log's signatures. */
  public VerifierKey vkey() {
    return key.verifier();
  }

  Vault vault() {
    return vault;
  }

  /** Writes what waits and takes no more. */
  @Override
  public void close() {
    sequencer.close();
  }
}
