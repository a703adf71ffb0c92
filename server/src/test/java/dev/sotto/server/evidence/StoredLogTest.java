package dev.sotto.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.ledger.Checkpoint;
import dev.sotto.ledger.SignedNote;
import dev.sotto.ledger.TreeHash;
import dev.sotto.server.store.Store;
import dev.sotto.server.vault.Vault;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredLogTest {
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "log_key", List.of("vkey", "sealed"),
          "log_checkpoint", List.of("note"),
          "log_tile", List.of("data"),
          "receipt_entry",
              List.of("receipt_id", "what", "app", "owner", "subject_id", "sealed", "mac"));

  @TempDir Path folder;

  static StoredLog.Result audit(Path folder) {
    return audit(folder, Optional.empty());
  }

  private static StoredLog.Result audit(Path folder, Optional<SignedNote> known) {
    try (Store store = Store.openReadOnly(folder)) {
      Vault vault = Vault.open(store, folder.resolve("kek.json"), new SecureRandom());
      return new StoredLog(vault).audit(known);
    }
  }

  @Test
  void audit_besideARunningServer_isSound() {
    try (OpenLedger open = new OpenLedger(folder)) {
      for (int i = 0; i < 600; i++) {
        open.house();
        if (i % 150 == 0) {
          assertThat(audit(folder)).isInstanceOf(StoredLog.Result.Sound.class);
        }
      }
    }
  }

  @Test
  void audit_everyFlippedByte_isFound() {
    try (OpenLedger open = new OpenLedger(folder)) {
      Owner kept = open.subject();
      Owner shredded = open.subject();
      for (Owner owner : List.of(kept, shredded)) {
        ReceiptId receipt = open.receipt();
        open.ledger.append(
            Statement.verdict(
                receipt, OpenLedger.APP, OpenLedger.REGISTRY, owner, OpenLedger.content("a")));
      }
      open.shred(shredded);
      assertThat(audit(folder)).isInstanceOf(StoredLog.Result.Sound.class);
      COLUMNS.forEach((table, columns) -> columns.forEach(c -> flipEach(open.store, table, c)));
      assertThat(audit(folder)).isInstanceOf(StoredLog.Result.Sound.class);
    }
  }

  private void flipEach(Store store, String table, String column) {
    List<Cell> cells =
        store.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT rowid AS id, CAST("
                            + column
                            + " AS BLOB) AS v FROM "
                            + table
                            + " WHERE "
                            + column
                            + " IS NOT NULL")
                    .map((row, context) -> new Cell(row.getLong("id"), row.getBytes("v")))
                    .list());
    try (Store reader = Store.openReadOnly(folder)) {
      Vault vault = Vault.open(reader, folder.resolve("kek.json"), new SecureRandom());
      StoredLog log = new StoredLog(vault);
      for (Cell cell : cells) {
        // One authenticated encryption covers all of a sealed opening: every fifth byte will do.
        int step = table.equals("receipt_entry") && column.equals("sealed") ? 5 : 1;
        for (int i = 0; i < cell.value().length; i += step) {
          byte[] flipped = cell.value().clone();
          flipped[i] ^= 1;
          put(table, column, cell.row(), flipped);
          assertThat(log.audit(Optional.empty()))
              .describedAs("%s.%s of row %d, byte %d", table, column, cell.row(), i)
              .isInstanceOf(StoredLog.Result.Broken.class);
        }
        put(table, column, cell.row(), cell.value());
      }
    }
  }

  private record Cell(long row, byte[] value) {}

  /** Writes a cell as somebody with the file would: without foreign keys. */
  private void put(String table, String column, long row, byte[] value) {
    boolean text = !List.of("data", "sealed", "mac").contains(column);
    String sql =
        "UPDATE %s SET %s = %s WHERE rowid = ?"
            .formatted(table, column, text ? "CAST(? AS TEXT)" : "?");
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, value);
      statement.setLong(2, row);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sotto.db"));
  }

  @Test
  void audit_changedPlaces_areFound() {
    try (OpenLedger open = new OpenLedger(folder)) {
      for (int i = 0; i < 3; i++) {
        open.house();
      }
      for (String damage :
          List.of(
              "UPDATE log_tile SET idx = 7 WHERE level = 0",
              "UPDATE log_tile SET level = 5 WHERE level = 0",
              "UPDATE receipt_entry SET idx = 7 WHERE idx = 1",
              "UPDATE receipt_entry SET idx = -1 WHERE idx = 0",
              "DELETE FROM receipt_entry WHERE idx = 2",
              "UPDATE receipt_entry SET subject_id = 's_" + "0".repeat(26) + "' WHERE idx = 1",
              "UPDATE receipt_entry SET owner = 'subject' WHERE idx = 1",
              "UPDATE receipt_entry SET sealed = CAST(sealed AS TEXT) WHERE idx = 1",
              "UPDATE receipt_entry SET app = CAST(app AS BLOB) WHERE idx = 1",
              "DELETE FROM log_key",
              "DELETE FROM log_checkpoint")) {
        assertThat(damaged(open.store, damage))
            .describedAs(damage)
            .isInstanceOf(StoredLog.Result.Broken.class);
      }
    }
  }

  /** What the audit says after {@code damage}, which is then undone. */
  private StoredLog.Result damaged(Store store, String damage) {
    List<String> tables = List.copyOf(COLUMNS.keySet());
    store.write(
        handle -> {
          tables.forEach(t -> handle.execute("CREATE TABLE kept_" + t + " AS SELECT * FROM " + t));
          return true;
        });
    unchecked(damage);
    StoredLog.Result result = audit(folder);
    store.write(
        handle -> {
          for (String table : tables) {
            handle.execute("DELETE FROM " + table);
            handle.execute("INSERT INTO " + table + " SELECT * FROM kept_" + table);
            handle.execute("DROP TABLE kept_" + table);
          }
          return true;
        });
    return result;
  }

  /** Runs {@code sql} as somebody with the file would: without foreign keys. */
  private void unchecked(String sql) {
    try (Connection connection = connect();
        java.sql.Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void audit_namesTheFirstBadIndex() {
    try (OpenLedger open = new OpenLedger(folder)) {
      for (int i = 0; i < 300; i++) {
        open.house();
      }
      open.store.write(
          handle ->
              handle.execute(
                  "UPDATE log_tile SET data = CAST(SUBSTR(data, 1, 320) || zeroblob(32)"
                      + " || SUBSTR(data, 353) AS BLOB) WHERE level = -1 AND idx = 0"));
      assertThat(audit(folder))
          .isEqualTo(
              new StoredLog.Result.Broken(10, "entry 10 does not have its hash in tile/0/000"));
    }
  }

  @Test
  void audit_sinceAnOlderCheckpoint_findsARewrittenLog() {
    SignedNote older;
    try (OpenLedger open = new OpenLedger(folder)) {
      open.house();
      older = open.ledger.checkpoint();
      open.house();
      assertThat(audit(folder, Optional.of(older))).isInstanceOf(StoredLog.Result.Sound.class);
      // The operator's own rewriting: all but the key goes, and other entries come.
      open.store.write(
          handle ->
              handle.execute("DELETE FROM log_tile") + handle.execute("DELETE FROM receipt_entry"));
      SignedNote empty =
          open.store
              .read(handle -> LogKey.stored(handle, open.vault.house()))
              .orElseThrow()
              .sign(new Checkpoint(OpenLedger.ORIGIN, 0, TreeHash.empty()));
      open.store.write(
          handle ->
              handle
                  .createUpdate("UPDATE log_checkpoint SET note = :note")
                  .bind("note", empty.toString())
                  .execute());
    }
    try (OpenLedger open = new OpenLedger(folder)) {
      open.house();
      open.house();
    }
    assertThat(audit(folder)).isInstanceOf(StoredLog.Result.Sound.class);
    assertThat(audit(folder, Optional.of(older))).isInstanceOf(StoredLog.Result.Broken.class);
  }
}
