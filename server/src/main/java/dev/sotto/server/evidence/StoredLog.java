package dev.sotto.server.evidence;

import dev.sotto.ledger.AuditResult;
import dev.sotto.ledger.Checkpoint;
import dev.sotto.ledger.LogAudit;
import dev.sotto.ledger.LogException;
import dev.sotto.ledger.LogSource;
import dev.sotto.ledger.SignedNote;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Store;
import dev.sotto.server.vault.Vault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;

/**
 * Audits the whole log of a database: key, checkpoint, every entry and tile hash, every opening
 * that can still be opened. Reads only; a server may go on appending beside it.
 */
public final class StoredLog {
  /** Entries that are checked together: some whole rows of the tree's. */
  private static final int CHUNK = 4 * TileRows.WIDTH;

  /** The tables, and which of their columns hold what: SQLite keeps a type beside each value. */
  private static final Map<String, String> TYPES =
      Map.of(
          "log_key", "typeof(vkey) = 'text' AND typeof(sealed) = 'blob'",
          "log_checkpoint", "typeof(note) = 'text'",
          "log_tile", "typeof(data) = 'blob'",
          "receipt_entry",
              "typeof(receipt_id) = 'text' AND typeof(what) = 'text' AND typeof(app) = 'text'"
                  + " AND typeof(owner) = 'text' AND typeof(subject_id) IN ('text', 'null')"
                  + " AND typeof(sealed) = 'blob' AND typeof(mac) = 'blob'");

  private final Vault vault;
  private final Store store;

  public StoredLog(Vault vault) {
    this.vault = vault;
    this.store = vault.store();
  }

  /** What an audit found. */
  public sealed interface Result {
    /**
     * All is as it was written.
     *
     * @param opened entries whose content was opened and compared
     * @param erased entries that nothing opens any more
     */
    record Sound(SignedNote checkpoint, String vkey, long size, long opened, long erased)
        implements Result {}

    /**
     * Something was changed.
     *
     * @param index the first entry concerned; -1 where it concerns none
     */
    record Broken(long index, String message) implements Result {}
  }

  /**
   * The log as it stood when the audit began: read in one go, so that a running server does not
   * disturb.
   */
  private record Snapshot(LogKey key, SignedNote note, List<TileRows.Extent> extents, long rows) {}

  /**
   * Audits the log.
   *
   * @param known a checkpoint from elsewhere, such as a receipt's, that the log must have grown
   *     from
   */
  public Result audit(Optional<SignedNote> known) {
    try {
      checkTables();
      Snapshot snapshot = snapshot();
      Checkpoint checkpoint = Checkpoint.parse(snapshot.note().text());
      checkSnapshot(snapshot, checkpoint);
      require(LogAudit.audit(checkpoint, source()));
      known.ifPresent(note -> checkHistory(note, checkpoint, snapshot.key()));
      Openings openings = checkEntries(checkpoint.size());
      return new Result.Sound(
          snapshot.note(),
          snapshot.key().verifier().toString(),
          checkpoint.size(),
          openings.opened(),
          openings.erased());
    } catch (Broken e) {
      return new Result.Broken(e.index, e.getMessage() == null ? "broken" : e.getMessage());
    } catch (LogException e) {
      return new Result.Broken(-1, e.reason());
    } catch (Fault e) {
      if (e.status() == 503) {
        throw e;
      }
      return new Result.Broken(-1, e.say());
    }
  }

  private void checkTables() {
    TYPES.forEach(
        (table, types) -> {
          if (!store.intact(table) || store.looselyTyped() && !typed(table, types)) {
            throw new Broken(-1, "the file of the database is damaged at the table " + table);
          }
        });
  }

  private boolean typed(String table, String types) {
    String others = "SELECT COUNT(*) FROM " + table + " WHERE NOT (" + types + ")";
    return store.read(handle -> handle.createQuery(others).mapTo(long.class).one()) == 0;
  }

  private Snapshot snapshot() {
    return store.snapshot(this::snapshot);
  }

  private Snapshot snapshot(Handle handle) {
    LogKey key =
        LogKey.stored(handle, vault.house())
            .orElseThrow(() -> new Broken(-1, "the key is missing"));
    SignedNote note =
        CheckpointRow.read(handle).orElseThrow(() -> new Broken(-1, "the checkpoint is missing"));
    return new Snapshot(key, note, new TileRows(handle).extents(), EntryRows.count(handle));
  }

  private static void checkSnapshot(Snapshot snapshot, Checkpoint checkpoint) {
    if (!snapshot.note().verifies(snapshot.key().verifier())
        || !checkpoint.origin().equals(snapshot.key().origin())) {
      throw new Broken(-1, "the checkpoint is not signed by the log's key");
    }
    if (!snapshot.extents().equals(TileRows.extentsOf(checkpoint.size()))) {
      throw new Broken(
          -1, "the tile rows are not those of a log of " + checkpoint.size() + " entries");
    }
    if (snapshot.rows() != checkpoint.size()) {
      throw new Broken(-1, snapshot.rows() + " receipt entries for a log of " + checkpoint.size());
    }
  }

  /** The stored log as an audit of the tree reads it. */
  public LogSource source() {
    return path -> store.read(handle -> new TileRows(handle).read(path));
  }

  private void checkHistory(SignedNote known, Checkpoint newest, LogKey key) {
    if (!known.verifies(key.verifier())) {
      throw new Broken(-1, "the known checkpoint is not signed by this log's key");
    }
    Checkpoint older = Checkpoint.parse(known.text());
    require(LogAudit.consistent(older, newest, source()));
  }

  private static void require(AuditResult result) {
    if (result instanceof AuditResult.Broken broken) {
      throw new Broken(broken.index(), broken.message());
    }
  }

  /** Each chunk is checked for itself, several at once; told is the first that is broken. */
  private Openings checkEntries(long size) {
    int threads = Runtime.getRuntime().availableProcessors();
    Openings openings = new Openings(0, 0);
    try (ExecutorService checking = Executors.newFixedThreadPool(threads)) {
      Deque<Future<EntryCheck>> ahead = new ArrayDeque<>();
      for (long first = 0; first < size; first += CHUNK) {
        long from = first;
        long end = Math.min(first + CHUNK, size);
        ahead.add(checking.submit(() -> checked(from, end)));
        if (ahead.size() > 2 * threads) {
          openings = openings.with(done(ahead.remove()));
        }
      }
      while (!ahead.isEmpty()) {
        openings = openings.with(done(ahead.remove()));
      }
    }
    return openings;
  }

  /** How many openings were compared, and how many are gone. */
  private record Openings(long opened, long erased) {
    Openings with(EntryCheck check) {
      return new Openings(opened + check.opened(), erased + check.erased());
    }
  }

  private EntryCheck checked(long first, long end) {
    EntryCheck check = new EntryCheck(vault, first);
    store.snapshot(
        handle -> {
          check.rows(handle, EntryRows.range(handle, first, end, CHUNK));
          return true;
        });
    if (check.next() < end) {
      throw new Broken(
          check.next(), "entry " + check.next() + " has no row that tells its receipt");
    }
    return check;
  }

  private static EntryCheck done(Future<EntryCheck> checked) {
    try {
      return checked.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.unavailable("audit_interrupted", "the audit was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException found) {
        throw found;
      }
      throw Fault.ours("audit", "the audit failed", e);
    }
  }

  /** Ends an audit where it found something. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long index;

    Broken(long index, String message) {
      super(message);
      this.index = index;
    }
  }
}
