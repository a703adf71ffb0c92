package dev.sotto.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.ledger.Checkpoint;
import dev.sotto.ledger.SignedNote;
import dev.sotto.ledger.TreeHash;
import dev.sotto.server.store.Database;
import dev.sotto.server.store.Databases;
import dev.sotto.server.store.Store;
import dev.sotto.server.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init")
class StoredLogTest {
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "log_key", List.of("vkey", "sealed"),
          "log_checkpoint", List.of("note"),
          "log_tile", List.of("data"),
          "receipt_entry",
              List.of("receipt_id", "what", "app", "owner", "subject_id", "sealed", "mac"));

  @Parameter Databases databases;

  @TempDir Path folder;

  static StoredLog.Result audit(Database database, Path folder) {
    return audit(database, folder, Optional.empty());
  }

  private static StoredLog.Result audit(
      Database database, Path folder, Optional<SignedNote> known) {
    try (Store store = Store.openReadOnly(database)) {
      Vault vault = Vault.open(store, folder.resolve("kek.json"), new SecureRandom());
      return new StoredLog(vault).audit(known);
    }
  }

  @Test
  void audit_besideARunningServer_isSound() {
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
      for (int i = 0; i < 600; i++) {
        open.house();
        if (i % 150 == 0) {
          assertThat(audit(databases.in(folder), folder))
              .isInstanceOf(StoredLog.Result.Sound.class);
        }
      }
    }
  }

  @Test
  void audit_everyFlippedByte_isFound() {
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
      Owner kept = open.subject();
      Owner shredded = open.subject();
      for (Owner owner : List.of(kept, shredded)) {
        ReceiptId receipt = open.receipt();
        open.ledger.append(
            Statement.verdict(
                receipt, OpenLedger.APP, OpenLedger.REGISTRY, owner, OpenLedger.content("a")));
      }
      open.shred(shredded);
      assertThat(audit(databases.in(folder), folder)).isInstanceOf(StoredLog.Result.Sound.class);
      COLUMNS.forEach((table, columns) -> columns.forEach(c -> flipEach(open.store, table, c)));
      assertThat(audit(databases.in(folder), folder)).isInstanceOf(StoredLog.Result.Sound.class);
    }
  }

  private void flipEach(Store store, String table, String column) {
    List<Cell> cells =
        store.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT %s AS id, %s AS v FROM %s WHERE %s IS NOT NULL"
                            .formatted(row(table), column, table, column))
                    .map((row, context) -> new Cell(row.getString("id"), row.getBytes("v")))
                    .list());
    try (Store reader = Store.openReadOnly(databases.in(folder))) {
      Vault vault = Vault.open(reader, folder.resolve("kek.json"), new SecureRandom());
      StoredLog log = new StoredLog(vault);
      for (Cell cell : cells) {
        // One authenticated encryption covers all of a sealed opening: every fifth byte will do.
        int step = table.equals("receipt_entry") && column.equals("sealed") ? 5 : 1;
        step *= databases == Databases.SQLITE ? 1 : 7;
        for (int i = 0; i < cell.value().length; i += step) {
          byte[] flipped = cell.value().clone();
          flipped[i] ^= 1;
          put(table, column, cell.row(), flipped);
          assertThat(log.audit(Optional.empty()))
              .describedAs("%s.%s of row %s, byte %d", table, column, cell.row(), i)
              .isInstanceOf(StoredLog.Result.Broken.class);
        }
        put(table, column, cell.row(), cell.value());
      }
    }
  }

  private record Cell(String row, byte[] value) {}

  /** What tells the rows of a table apart, as a text. */
  private static String row(String table) {
    return switch (table) {
      case "receipt_entry" -> "CAST(idx AS VARCHAR)";
      case "log_tile" -> "CAST(level AS VARCHAR) || '/' || CAST(idx AS VARCHAR)";
      default -> "CAST(id AS VARCHAR)";
    };
  }

  /** Writes a cell as somebody with the database would: without foreign keys. */
  private void put(String table, String column, String row, byte[] value) {
    boolean text = !List.of("data", "sealed", "mac").contains(column);
    String cell = text && databases == Databases.SQLITE ? "CAST(? AS TEXT)" : "?";
    String sql = "UPDATE %s SET %s = %s WHERE %s = ?".formatted(table, column, cell, row(table));
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      if (text && databases == Databases.POSTGRES) {
        statement.setString(1, new String(value, StandardCharsets.UTF_8));
      } else {
        statement.setBytes(1, value);
      }
      statement.setString(2, row);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    return switch (databases.in(folder)) {
      case Database.Sqlite sqlite ->
          DriverManager.getConnection("jdbc:sqlite:" + sqlite.folder().resolve("sotto.db"));
      case Database.Postgres postgres ->
          DriverManager.getConnection(
              postgres.url() + "?options=-c%20session_replication_role=replica",
              postgres.user().orElseThrow(),
              "");
    };
  }

  @Test
  void audit_changedPlaces_areFound() {
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
      for (int i = 0; i < 3; i++) {
        open.house();
      }
      List<String> damages = new ArrayList<>();
      if (databases == Databases.SQLITE) {
        damages.add("UPDATE receipt_entry SET sealed = CAST(sealed AS TEXT) WHERE idx = 1");
        damages.add("UPDATE receipt_entry SET app = CAST(app AS BLOB) WHERE idx = 1");
      }
      damages.addAll(
          List.of(
              "UPDATE log_tile SET idx = 7 WHERE level = 0",
              "UPDATE log_tile SET level = 5 WHERE level = 0",
              "UPDATE receipt_entry SET idx = 7 WHERE idx = 1",
              "UPDATE receipt_entry SET idx = -1 WHERE idx = 0",
              "DELETE FROM receipt_entry WHERE idx = 2",
              "UPDATE receipt_entry SET subject_id = 's_" + "0".repeat(26) + "' WHERE idx = 1",
              "UPDATE receipt_entry SET owner = 'subject' WHERE idx = 1",
              "DELETE FROM log_key",
              "DELETE FROM log_checkpoint"));
      for (String damage : damages) {
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
    StoredLog.Result result = audit(databases.in(folder), folder);
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
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
      for (int i = 0; i < 300; i++) {
        open.house();
      }
      open.store.write(
          handle ->
              handle.execute(
                  "UPDATE log_tile SET data = CAST(SUBSTR(data, 1, 320) || "
                      + databases.bytes("00".repeat(32))
                      + " || SUBSTR(data, 353) AS BLOB) WHERE level = -1 AND idx = 0"));
      assertThat(audit(databases.in(folder), folder))
          .isEqualTo(
              new StoredLog.Result.Broken(10, "entry 10 does not have its hash in tile/0/000"));
    }
  }

  @Test
  void audit_sinceAnOlderCheckpoint_findsARewrittenLog() {
    SignedNote older;
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
      open.house();
      older = open.ledger.checkpoint();
      open.house();
      assertThat(audit(databases.in(folder), folder, Optional.of(older)))
          .isInstanceOf(StoredLog.Result.Sound.class);
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
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
      open.house();
      open.house();
    }
    assertThat(audit(databases.in(folder), folder)).isInstanceOf(StoredLog.Result.Sound.class);
    assertThat(audit(databases.in(folder), folder, Optional.of(older)))
        .isInstanceOf(StoredLog.Result.Broken.class);
  }
}
