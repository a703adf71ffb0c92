package dev.sotto.server.evidence;

import dev.sotto.ledger.Checkpoint;
import dev.sotto.ledger.Frontier;
import dev.sotto.ledger.Hash;
import dev.sotto.ledger.LogException;
import dev.sotto.ledger.SignedNote;
import dev.sotto.server.fault.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The log between two commits: its newest checkpoint, its right edge, and the rows that are not
 * full yet. Immutable.
 *
 * @param checkpoint signed, and stored
 * @param tails the begun row of each level that has one
 */
record LogState(SignedNote checkpoint, Frontier frontier, Map<Integer, TileRows.Row> tails) {
  LogState {
    tails = Map.copyOf(tails);
  }

  /**
   * Reads the state and refuses what does not fit: a checkpoint that the key did not sign, rows too
   * many or too few, a root other than the signed one. It does not read every entry; {@link
   * StoredLog} does.
   *
   * @throws Fault {@code ledger_broken}
   */
  static LogState load(Handle handle, LogKey key) {
    LogState state = newest(handle, key);
    if (!new TileRows(handle).extents().equals(TileRows.extentsOf(state.size()))) {
      throw broken("its rows are not those of a log of " + state.size() + " entries");
    }
    return state;
  }

  /**
   * Reads the state as {@link #load} does, but without counting rows: for a log that another node
   * may have written since.
   *
   * @throws Fault {@code ledger_broken}
   */
  static LogState newest(Handle handle, LogKey key) {
    try {
      SignedNote note =
          CheckpointRow.read(handle).orElseThrow(() -> broken("it has no checkpoint"));
      Checkpoint checkpoint = verified(note, key);
      TileRows rows = new TileRows(handle);
      Frontier frontier = Frontier.load(checkpoint.size(), rows);
      if (!frontier.root().equals(checkpoint.root())) {
        throw broken("the stored tree has another root than its checkpoint");
      }
      return new LogState(note, frontier, tails(rows, checkpoint.size()));
    } catch (LogException e) {
      throw broken(e.reason());
    }
  }

  private static Checkpoint verified(SignedNote note, LogKey key) {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    if (!note.verifies(key.verifier()) || !checkpoint.origin().equals(key.origin())) {
      throw broken("its checkpoint is not signed by its key");
    }
    return checkpoint;
  }

  private static Map<Integer, TileRows.Row> tails(TileRows rows, long size) {
    Map<Integer, TileRows.Row> tails = new HashMap<>();
    List<TileRows.Extent> extents = TileRows.extentsOf(size);
    for (TileRows.Extent extent : extents) {
      int width = (int) (TileRows.values(extent.level(), size) % TileRows.WIDTH);
      if (width > 0) {
        byte[] data =
            rows.data(extent.level(), extent.lastIndex())
                .orElseThrow(() -> broken("it lacks the last row of level " + extent.level()));
        if (data.length != width * Hash.BYTES) {
          throw broken("the last row of level " + extent.level() + " has another length");
        }
        tails.put(extent.level(), new TileRows.Row(extent.level(), extent.lastIndex(), data));
      }
    }
    return tails;
  }

  private static Fault broken(String why) {
    return Fault.ours(
        "ledger_broken",
        "the stored ledger does not fit together: " + why + "; run sotto audit, restore a backup",
        null);
  }

  /** Number of entries. */
  long size() {
    return frontier.size();
  }
}
