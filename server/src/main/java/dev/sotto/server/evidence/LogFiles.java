package dev.sotto.server.evidence;

import dev.sotto.ledger.LogException;
import dev.sotto.ledger.TilePath;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The log as C2SP tlog-tiles lays it out: checkpoint, tiles, entry bundles, and its vkey. */
final class LogFiles {
  private final Ledger ledger;
  private final Store store;

  LogFiles(Ledger ledger) {
    this.ledger = ledger;
    this.store = ledger.vault().store();
  }

  LogFile checkpoint() {
    return LogFile.text(ledger.checkpoint().toString().getBytes(StandardCharsets.UTF_8));
  }

  LogFile vkey() {
    return LogFile.text((ledger.vkey() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The tile or bundle at {@code path}; empty when the newest checkpoint's log has none. A partial
   * one of an earlier size stays.
   *
   * @throws Fault {@code ledger_broken} when the database lacks what the log has
   */
  Optional<LogFile> tile(String path) {
    Optional<TilePath> tile = parsed(path).filter(named -> named.existsAt(ledger.size()));
    try {
      return tile.map(
          named -> LogFile.tile(store.read(handle -> new TileRows(handle).read(named))));
    } catch (LogException e) {
      throw Fault.ours("ledger_broken", "the stored ledger lacks a part: run sotto audit", e);
    }
  }

  private static Optional<TilePath> parsed(String path) {
    try {
      return Optional.of(TilePath.parse(path));
    } catch (LogException e) {
      return Optional.empty();
    }
  }
}
