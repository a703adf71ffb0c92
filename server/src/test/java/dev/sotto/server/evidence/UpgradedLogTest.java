package dev.sotto.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.access.Caller;
import dev.sotto.server.access.Role;
import dev.sotto.server.store.Databases;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A data folder of before the entries' table had its order. */
@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init")
class UpgradedLogTest {
  private static final int ENTRIES = 1500;

  @Parameter Databases databases;

  @TempDir Path folder;
  private ReceiptId receipt;
  private Owner owner;

  @BeforeEach
  void makeOne() {
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
      owner = open.subject();
      try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 1; i < ENTRIES; i++) {
          Owner each = i % 3 == 0 ? null : owner;
          callers.submit(() -> append(open, open.receipt(), each));
        }
      }
      receipt = open.receipt();
      append(open, receipt, null);
      open.store.write(
          handle -> {
            List.of(
                    "CREATE TABLE old (idx BIGINT PRIMARY KEY, receipt_id VARCHAR(40) NOT NULL,"
                        + " what VARCHAR(10) NOT NULL, app VARCHAR(40) NOT NULL,"
                        + " owner VARCHAR(10) NOT NULL, subject_id VARCHAR(40) REFERENCES"
                        + " subject_key (subject_id) ON DELETE SET NULL, sealed BLOB NOT NULL,"
                        + " mac BLOB NOT NULL)",
                    "INSERT INTO old SELECT * FROM receipt_entry",
                    "DROP TABLE receipt_entry",
                    "ALTER TABLE old RENAME TO receipt_entry",
                    "CREATE INDEX receipt_entry_receipt ON receipt_entry (receipt_id)",
                    "CREATE INDEX receipt_entry_subject ON receipt_entry (subject_id)",
                    "DROP TABLE tombstone",
                    "DELETE FROM flyway_schema_history WHERE version IN ('7', '8', '9')")
                .forEach(handle::execute);
            return true;
          });
    }
  }

  @Test
  void open_upgrades_andEveryEntryIsStillThere() {
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
      assertThat(open.house().index()).isEqualTo(ENTRIES);
      assertThat(new Receipts(open.ledger).of(staff(), receipt.value()).entries()).hasSize(1);
    }
    assertThat(StoredLogTest.audit(databases.in(folder), folder))
        .isInstanceOfSatisfying(
            StoredLog.Result.Sound.class,
            sound -> assertThat(sound.opened()).isEqualTo(ENTRIES + 1));
  }

  @Test
  void shred_afterTheUpgrade_takesTheLinksOfAllSegments() {
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
      open.shred(owner);
      assertThat(open.store.read(UpgradedLogTest::links)).isZero();
    }
    assertThat(StoredLogTest.audit(databases.in(folder), folder))
        .isInstanceOfSatisfying(
            StoredLog.Result.Sound.class,
            sound -> assertThat(sound.erased()).isEqualTo(ENTRIES * 2 / 3));
  }

  private static void append(OpenLedger open, ReceiptId receipt, @Nullable Owner owner) {
    open.ledger.append(
        Statement.verdict(
            receipt, OpenLedger.APP, OpenLedger.REGISTRY, owner, OpenLedger.content("allowed")));
  }

  private static long links(Handle handle) {
    return handle
        .createQuery("SELECT COUNT(subject_id) FROM receipt_entry")
        .mapTo(long.class)
        .one();
  }

  private static Caller staff() {
    return new Caller("key_staff", Role.ADMIN, Set.of());
  }
}
