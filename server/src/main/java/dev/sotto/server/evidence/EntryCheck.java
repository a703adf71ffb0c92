package dev.sotto.server.evidence;

import dev.sotto.ledger.Hash;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.vault.SubjectKey;
import dev.sotto.server.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.node.ObjectNode;

/** Compares the rows of {@code receipt_entry}, in order, with the entries that they open. */
final class EntryCheck {
  private final Vault vault;
  private final SubjectKey house;
  private byte[] tile = new byte[0];
  private long next;
  private long opened;
  private long erased;

  /**
   * @param first index of the first entry, a multiple of 256
   */
  EntryCheck(Vault vault, long first) {
    this.vault = vault;
    this.next = first;
    this.house = vault.house();
  }

  /** Index of the entry whose row comes next. */
  long next() {
    return next;
  }

  long opened() {
    return opened;
  }

  long erased() {
    return erased;
  }

  /**
   * Checks rows that must follow on the last.
   *
   * @throws StoredLog.Broken at the first that does not fit
   */
  void rows(Handle handle, List<EntryRows.Row> rows) {
    TileRows tiles = new TileRows(handle);
    Map<String, Optional<SubjectKey>> keys = new HashMap<>();
    for (EntryRows.Row row : rows) {
      if (row.index() != next) {
        throw new StoredLog.Broken(next, "entry " + next + " has no row that tells its receipt");
      }
      if (!row.unchanged(house)) {
        throw broken("a column of its row was changed");
      }
      if (row.owner().equals(EntryRows.Row.HOUSE) && row.subject() != null) {
        throw broken("a subject was linked to it");
      }
      if (next % TileRows.WIDTH == 0) {
        tile = tiles.data(TileRows.ENTRIES, next / TileRows.WIDTH).orElse(new byte[0]);
      }
      if (row.erased()) {
        erased++;
      } else {
        Optional<SubjectKey> key =
            keys.computeIfAbsent(
                row.owner() + row.subject(), owner -> Receipts.key(handle, vault, row));
        compare(row, key.orElseThrow(() -> broken("its subject is none")), entry());
        opened++;
      }
      next++;
    }
  }

  private byte[] entry() {
    return Hash.at(tile, (int) (next % TileRows.WIDTH) * Hash.BYTES).bytes();
  }

  private void compare(EntryRows.Row row, SubjectKey key, byte[] entry) {
    Opening opening;
    try {
      opening = Opening.open(key, row.sealed(), row.receipt(), row.what());
    } catch (Fault e) {
      throw broken("what opens it was changed");
    }
    ObjectNode content = Json.object(opening.content().getBytes(StandardCharsets.UTF_8));
    if (!Arrays.equals(opening.entry(), entry)
        || !row.receipt().equals(content.path("receipt").asString(""))
        || !row.what().equals(content.path("what").asString(""))
        || !row.app().equals(content.path("app").asString(""))) {
      throw broken("its row opens another entry");
    }
  }

  private StoredLog.Broken broken(String why) {
    return new StoredLog.Broken(next, "entry " + next + ": " + why);
  }
}
