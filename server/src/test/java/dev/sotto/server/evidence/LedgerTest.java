package dev.sotto.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.ledger.Checkpoint;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Databases;
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
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init")
class LedgerTest {
  @Parameter Databases databases;

  @TempDir Path folder;

  @Test
  void append_standsUnderASignedCheckpoint() {
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
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
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder);
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
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
      vkey = open.ledger.vkey().toString();
      for (int i = 0; i < 300; i++) {
        open.house();
      }
    }
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
      assertThat(open.ledger.vkey()).hasToString(vkey);
      assertThat(open.house()).isEqualTo(new Appended(300, 301));
    }
    assertSound(301);
  }

  @Test
  void append_whenTheTransactionFails_failsAndChangesNothing() {
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
      open.house();
      String checkpoint = open.ledger.checkpoint().toString();
      fault(open, "ALTER TABLE receipt_entry RENAME TO away");
      assertThatThrownBy(open::house)
          .isInstanceOfSatisfying(Fault.class, e -> assertThat(e.status()).isEqualTo(503));
      assertThat(open.ledger.checkpoint()).hasToString(checkpoint);
      fault(open, "ALTER TABLE away RENAME TO receipt_entry");
      assertThat(open.house()).isEqualTo(new Appended(1, 2));
    }
    assertSound(2);
  }

  @Test
  void append_whenAllAtOnceFail_failsThemAllAndGoesOn() throws Exception {
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder);
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      fault(open, "ALTER TABLE log_tile RENAME TO away");
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
      fault(open, "ALTER TABLE away RENAME TO log_tile");
      assertThat(open.house()).isEqualTo(new Appended(0, 1));
    }
    assertSound(1);
  }

  @Test
  void append_afterTheDatabaseWasClosed_fails() {
    OpenLedger open = new OpenLedger(databases.in(folder), folder);
    open.house();
    open.store.close();
    assertThatThrownBy(open::house).isInstanceOf(Fault.class);
    open.ledger.close();
    assertThatThrownBy(open::house)
        .isInstanceOfSatisfying(Fault.class, e -> assertThat(e.code()).isEqualTo("ledger_closed"));
    assertSound(1);
  }

  @Test
  void append_onTwoNodes_goesOnFromWhatTheOtherWrote() {
    try (OpenLedger first = new OpenLedger(databases.in(folder), folder);
        OpenLedger second = new OpenLedger(databases.in(folder), folder)) {
      assertThat(second.ledger.vkey()).isEqualTo(first.ledger.vkey());
      assertThat(first.house()).isEqualTo(new Appended(0, 1));
      assertThat(second.house()).isEqualTo(new Appended(1, 2));
      assertThat(second.house()).isEqualTo(new Appended(2, 3));
      assertThat(first.house()).isEqualTo(new Appended(3, 4));
      assertThat(second.ledger.checkpoint()).hasToString(first.ledger.checkpoint().toString());
      assertThat(second.ledger.size()).isEqualTo(4);
    }
    assertSound(4);
  }

  @Test
  void append_byManyOnThreeNodes_givesEachItsIndex() throws Exception {
    try (OpenLedger first = new OpenLedger(databases.in(folder), folder);
        OpenLedger second = new OpenLedger(databases.in(folder), folder);
        OpenLedger third = new OpenLedger(databases.in(folder), folder);
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<Long>>> tasks = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        OpenLedger node = List.of(first, second, third).get(i % 3);
        tasks.add(() -> LongStream.range(0, 20).mapToObj(n -> node.house().index()).toList());
      }
      List<Long> indices = new ArrayList<>();
      for (Future<List<Long>> each : callers.invokeAll(tasks)) {
        indices.addAll(each.get());
      }
      assertThat(indices)
          .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 600).boxed().toList());
    }
    assertSound(600);
  }

  @Test
  void append_forASubjectShreddedMeanwhile_standsWithoutWhatOpensIt() {
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
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
    assertThat(StoredLogTest.audit(databases.in(folder), folder))
        .isInstanceOfSatisfying(
            StoredLog.Result.Sound.class, sound -> assertThat(sound.erased()).isEqualTo(1));
  }

  @Test
  void append_contentWithAMemberOfOurs_isRefused() {
    try (OpenLedger open = new OpenLedger(databases.in(folder), folder)) {
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
    new OpenLedger(databases.in(folder), folder).close();
    assertThatThrownBy(() -> new OpenLedger(databases.in(folder), folder, "other.example.com"))
        .isInstanceOfSatisfying(Fault.class, e -> assertThat(e.code()).isEqualTo("log_origin"));
  }

  @Test
  void open_withAnOriginThatNamesNoLog_isRefused() {
    assertThatThrownBy(() -> new OpenLedger(databases.in(folder), folder, "two words"))
        .isInstanceOfSatisfying(Fault.class, e -> assertThat(e.code()).isEqualTo("log_origin"));
  }

  @Test
  void open_whenTreeAndCheckpointDisagree_isRefused() {
    for (String damage :
        List.of(
            "UPDATE log_tile SET data = " + databases.bytes("00".repeat(32)) + " WHERE level = 0",
            "DELETE FROM log_tile WHERE level = -1",
            "INSERT INTO log_tile (level, idx, data) VALUES (1, 0, " + databases.bytes("00") + ")",
            "UPDATE log_checkpoint SET note = REPLACE(note, 'log.', 'lug.')",
            "DELETE FROM log_checkpoint")) {
      Path copy = folder.resolve("c" + damage.hashCode());
      try (OpenLedger open = open(copy)) {
        open.house();
        fault(open, damage);
      }
      assertThatThrownBy(() -> new OpenLedger(databases.in(copy), copy))
          .describedAs(damage)
          .isInstanceOfSatisfying(
              Fault.class, e -> assertThat(e.code()).isEqualTo("ledger_broken"));
    }
  }

  private OpenLedger open(Path copy) {
    assertThat(copy.toFile().mkdir()).isTrue();
    return new OpenLedger(databases.in(copy), copy);
  }

  private void assertSound(long size) {
    assertThat(StoredLogTest.audit(databases.in(folder), folder))
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
