package dev.sotto.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.ledger.Checkpoint;
import dev.sotto.server.fault.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir Path folder;

  @Test
  void append_standsUnderASignedCheckpoint() {
    try (OpenLedger open = new OpenLedger(folder)) {
      assertThat(open.ledger.size()).isZero();
      assertThat(open.house()).isEqualTo(new Appended(0, 1));
      assertThat(open.house()).isEqualTo(new Appended(1, 2));
      assertThat(open.ledger.checkpoint().verifies(open.ledger.vkey())).isTrue();
      Checkpoint checkpoint = Checkpoint.parse(open.ledger.checkpoint().text());
      assertThat(checkpoint.origin()).isEqualTo(OpenLedger.ORIGIN);
      assertThat(checkpoint.size()).isEqualTo(2);
    }
  }

  @Test
  void append_bySixtyFourAtOnce_givesEachItsIndex() throws Exception {
    try (OpenLedger open = new OpenLedger(folder);
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<Long>>> tasks = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        tasks.add(() -> LongStream.range(0, 20).mapToObj(n -> open.house().index()).toList());
      }
      List<Long> indices = new ArrayList<>();
      for (Future<List<Long>> each : callers.invokeAll(tasks)) {
        assertThat(each.get()).isSorted();
        indices.addAll(each.get());
      }
      assertThat(indices)
          .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 1280).boxed().toList());
    }
    assertSound(1280);
  }

  @Test
  void open_again_goesOnWhereItEnded() {
    String vkey;
    try (OpenLedger open = new OpenLedger(folder)) {
      vkey = open.ledger.vkey().toString();
      for (int i = 0; i < 300; i++) {
        open.house();
      }
    }
    try (OpenLedger open = new OpenLedger(folder)) {
      assertThat(open.ledger.vkey()).hasToString(vkey);
      assertThat(open.house()).isEqualTo(new Appended(300, 301));
    }
    assertSound(301);
  }

  @Test
  void append_whenTheTransactionFails_failsAndChangesNothing() {
    try (OpenLedger open = new OpenLedger(folder)) {
      open.house();
      String checkpoint = open.ledger.checkpoint().toString();
      fault(
          open,
          "CREATE TRIGGER fault BEFORE INSERT ON receipt_entry BEGIN SELECT RAISE(ABORT, 'fault');"
              + " END");
      assertThatThrownBy(open::house)
          .isInstanceOfSatisfying(Fault.class, e -> assertThat(e.status()).isEqualTo(503));
      assertThat(open.ledger.checkpoint()).hasToString(checkpoint);
      fault(open, "DROP TRIGGER fault");
      assertThat(open.house()).isEqualTo(new Appended(1, 2));
    }
    assertSound(2);
  }

  @Test
  void append_whenAllAtOnceFail_failsThemAllAndGoesOn() throws Exception {
    try (OpenLedger open = new OpenLedger(folder);
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      fault(
          open,
          "CREATE TRIGGER fault BEFORE INSERT ON log_tile BEGIN SELECT RAISE(ABORT, 'fault'); END");
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        tasks.add(
            () -> {
              try {
                open.house();
                return true;
              } catch (Fault e) {
                return false;
              }
            });
      }
      for (Future<Boolean> each : callers.invokeAll(tasks)) {
        assertThat(each.get()).isFalse();
      }
      fault(open, "DROP TRIGGER fault");
      assertThat(open.house()).isEqualTo(new Appended(0, 1));
    }
    assertSound(1);
  }

  @Test
  void append_afterTheDatabaseWasClosed_fails() {
    OpenLedger open = new OpenLedger(folder);
    open.house();
    open.store.close();
    assertThatThrownBy(open::house).isInstanceOf(Fault.class);
    open.ledger.close();
    assertThatThrownBy(open::house)
        .isInstanceOfSatisfying(Fault.class, e -> assertThat(e.code()).isEqualTo("ledger_closed"));
    assertSound(1);
  }

  @Test
  void append_besideASecondWriter_refusesToSignBesideIt() {
    try (OpenLedger first = new OpenLedger(folder);
        OpenLedger second = new OpenLedger(folder)) {
      first.house();
      assertThatThrownBy(second::house)
          .isInstanceOfSatisfying(Fault.class, e -> assertThat(e.code()).isEqualTo("ledger_moved"));
      assertThat(second.house()).isEqualTo(new Appended(1, 2));
    }
    assertSound(2);
  }

  @Test
  void append_forASubjectShreddedMeanwhile_standsWithoutWhatOpensIt() {
    try (OpenLedger open = new OpenLedger(folder)) {
      Owner owner = open.subject();
      open.shred(owner);
      open.ledger.append(
          Statement.outcome(
              open.receipt(),
              OpenLedger.APP,
              OpenLedger.REGISTRY,
              owner,
              OpenLedger.content("allowed")));
      assertThat(open.ledger.size()).isEqualTo(1);
    }
    assertThat(StoredLogTest.audit(folder))
        .isInstanceOfSatisfying(
            StoredLog.Result.Sound.class, sound -> assertThat(sound.erased()).isEqualTo(1));
  }

  @Test
  void append_contentWithAMemberOfOurs_isRefused() {
    try (OpenLedger open = new OpenLedger(folder)) {
      var content = OpenLedger.content("allowed").put("receipt", "rcpt_other");
      assertThatThrownBy(
              () ->
                  Statement.verdict(
                      open.receipt(), OpenLedger.APP, OpenLedger.REGISTRY, null, content))
          .hasMessage("the ledger itself writes the member 'receipt'");
    }
  }

  @Test
  void open_withAnotherOrigin_isRefused() {
    new OpenLedger(folder).close();
    assertThatThrownBy(() -> new OpenLedger(folder, "other.example.com"))
        .isInstanceOfSatisfying(Fault.class, e -> assertThat(e.code()).isEqualTo("log_origin"));
  }

  @Test
  void open_withAnOriginThatNamesNoLog_isRefused() {
    assertThatThrownBy(() -> new OpenLedger(folder, "two words"))
        .isInstanceOfSatisfying(Fault.class, e -> assertThat(e.code()).isEqualTo("log_origin"));
  }

  @Test
  void open_whenTreeAndCheckpointDisagree_isRefused() {
    for (String damage :
        List.of(
            "UPDATE log_tile SET data = x'" + "00".repeat(32) + "' WHERE level = 0",
            "DELETE FROM log_tile WHERE level = -1",
            "INSERT INTO log_tile (level, idx, data) VALUES (1, 0, x'00')",
            "UPDATE log_checkpoint SET note = REPLACE(note, 'log.', 'lug.')",
            "DELETE FROM log_checkpoint")) {
      Path copy = folder.resolve("c" + damage.hashCode());
      try (OpenLedger open = open(copy)) {
        open.house();
        fault(open, damage);
      }
      assertThatThrownBy(() -> new OpenLedger(copy))
          .describedAs(damage)
          .isInstanceOfSatisfying(
              Fault.class, e -> assertThat(e.code()).isEqualTo("ledger_broken"));
    }
  }

  private static OpenLedger open(Path folder) {
    assertThat(folder.toFile().mkdir()).isTrue();
    return new OpenLedger(folder);
  }

  private void assertSound(long size) {
    assertThat(StoredLogTest.audit(folder))
        .isInstanceOfSatisfying(
            StoredLog.Result.Sound.class,
            sound -> {
              assertThat(sound.size()).isEqualTo(size);
              assertThat(sound.opened()).isEqualTo(size);
            });
  }

  private static void fault(OpenLedger open, String sql) {
    open.store.write(handle -> handle.execute(sql));
  }
}
