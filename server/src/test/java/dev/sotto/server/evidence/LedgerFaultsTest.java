package dev.sotto.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.ledger.ReceiptResult;
import dev.sotto.ledger.ReceiptVerifier;
import dev.sotto.server.access.Caller;
import dev.sotto.server.access.Role;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machine does to a ledger on SQLite: nothing is acknowledged that is not on the disk. */
class LedgerFaultsTest {
  private static final int CALLERS = 40;

  @TempDir Path folder;

  @Test
  void append_onAFullDisk_failsAndGoesOnWhenThereIsRoom() throws Exception {
    try (OpenLedger open = new OpenLedger(folder)) {
      open.house();
      pragma(open, "max_page_count = 1"); // no fewer than there are: none more can be had
      assertThat(acknowledged(open)).isLessThan(CALLERS);
      long size = open.ledger.size();
      assertThatThrownBy(() -> fill(open))
          .isInstanceOfSatisfying(Fault.class, e -> assertThat(e.status()).isEqualTo(503));
      pragma(open, "max_page_count = 1000000");
      assertThat(open.house().index()).isGreaterThanOrEqualTo(size);
      assertSound(open.ledger.size());
    }
  }

  @Test
  void append_whileTheDatabaseIsLocked_failsAndGoesOnAfter() throws Exception {
    try (OpenLedger open = new OpenLedger(folder)) {
      open.house();
      pragma(open, "busy_timeout = 20");
      try (Connection other = connect()) {
        other.createStatement().execute("BEGIN IMMEDIATE");
        assertThat(acknowledged(open)).isZero();
        assertThat(open.ledger.size()).isEqualTo(1);
        other.createStatement().execute("ROLLBACK");
      }
      assertThat(open.house()).isEqualTo(new Appended(1, 2));
      assertSound(2);
    }
  }

  @Test
  void append_whenTheClockJumpsBack_goesOnInTheLogsOrder() {
    ReceiptId before;
    ReceiptId after;
    try (OpenLedger open = new OpenLedger(folder)) {
      before = open.receipt();
      append(open.ledger, before);
    }
    try (OpenLedger open = new OpenLedger(folder);
        Ledger behind =
            Ledger.open(
                open.vault,
                OpenLedger.ORIGIN,
                open.random,
                Clock.fixed(OpenLedger.NOW.minus(Duration.ofDays(400)), ZoneOffset.UTC))) {
      after = ReceiptId.random(OpenLedger.NOW.minus(Duration.ofDays(400)), open.random);
      assertThat(append(behind, after)).isEqualTo(new Appended(1, 2));
      for (ReceiptId each : List.of(before, after)) {
        var receipt =
            new Receipts(behind).of(new Caller("key", Role.ADMIN, Set.of()), each.value());
        assertThat(ReceiptVerifier.verify(receipt, Optional.of(behind.vkey())))
            .isInstanceOf(ReceiptResult.Valid.class);
      }
    }
    assertSound(2);
  }

  private static Appended append(Ledger ledger, ReceiptId receipt) {
    return ledger.append(
        Statement.verdict(
            receipt, OpenLedger.APP, OpenLedger.REGISTRY, null, OpenLedger.content("allowed")));
  }

  /** Appends until the disk is full. */
  private static void fill(OpenLedger open) {
    for (int i = 0; i < 1000; i++) {
      open.house();
    }
  }

  /** How many of many callers at once were told that their entry stands; they all do stand. */
  private static long acknowledged(OpenLedger open) throws Exception {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      tasks.add(
          () -> {
            try {
              return open.house().index() < open.ledger.size();
            } catch (Fault e) {
              return false;
            }
          });
    }
    long acknowledged = 0;
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> each : callers.invokeAll(tasks)) {
        acknowledged += each.get() ? 1 : 0;
      }
    }
    return acknowledged;
  }

  /** Sets what SQLite does for the one connection that writes. */
  private static void pragma(OpenLedger open, String pragma) {
    open.store.writeOnly(
        handle -> handle.createQuery("PRAGMA " + pragma).mapTo(Long.class).findOne());
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sotto.db"));
  }

  private void assertSound(long size) {
    assertThat(StoredLogTest.audit(new Database.Sqlite(folder), folder))
        .isInstanceOfSatisfying(
            StoredLog.Result.Sound.class, sound -> assertThat(sound.size()).isEqualTo(size));
  }
}
