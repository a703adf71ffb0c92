package dev.sotto.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.BreakingLine;
import dev.sotto.server.store.Database;
import dev.sotto.server.store.Databases;
import dev.sotto.server.store.PostgresServer;
import dev.sotto.server.store.Store;
import dev.sotto.server.store.Turn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of several nodes on one PostgreSQL. */
@SuppressWarnings("NullAway.Init")
class SharedLogTest {
  private final Databases databases = Databases.POSTGRES;

  @TempDir Path folder;

  @Test
  void open_byManyAtOnce_makesOneKeyAndOneLog() throws Exception {
    try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<OpenLedger>> starts = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        starts.add(() -> new OpenLedger(databases.in(folder), folder));
      }
      for (Future<OpenLedger> each : nodes.invokeAll(starts)) {
        try (OpenLedger node = each.get()) {
          node.house();
        }
      }
    }
    assertSound(4);
  }

  @Test
  void append_whenTheAnswerToItsCommitIsLost_failsAndTheNextGoesOnFromWhatIsStored()
      throws IOException {
    requireFailureThen(BreakingLine.Break.AFTER_IT, 2);
  }

  @Test
  void append_whenItsCommitNeverArrives_failsAndTheNextTakesItsPlace() throws IOException {
    requireFailureThen(BreakingLine.Break.BEFORE_IT, 1);
  }

  /** One entry stands; the next fails at its commit; then one more is appended at {@code index}. */
  private void requireFailureThen(BreakingLine.Break when, long index) throws IOException {
    String name = Databases.name(folder);
    PostgresServer.shared().database(name);
    try (BreakingLine line = new BreakingLine(PostgresServer.shared().port());
        OpenLedger node = new OpenLedger(line.database(name), folder)) {
      assertThat(node.house()).isEqualTo(new Appended(0, 1));
      line.breakAt(when);
      assertThatThrownBy(node::house)
          .isInstanceOfSatisfying(Fault.class, e -> assertThat(e.status()).isEqualTo(503));
      assertThat(node.house()).isEqualTo(new Appended(index, index + 1));
    }
    assertSound(index + 1);
  }

  @Test
  void append_whenANodeHangsInItsTurn_goesOnWithinSeconds() throws Exception {
    Database database = databases.in(folder);
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch inTurn = new CountDownLatch(1);
    try (OpenLedger node = new OpenLedger(database, folder);
        Store vanished = Store.open(database);
        ExecutorService one = Executors.newSingleThreadExecutor()) {
      Future<Boolean> hanging =
          one.submit(
              () ->
                  vanished.write(
                      Turn.LOG,
                      handle -> {
                        inTurn.countDown();
                        await(end);
                        return true;
                      }));
      inTurn.await();
      // Its idle session is ended by the server, before anybody's own statement gives up.
      assertThat(node.house()).isEqualTo(new Appended(0, 1));
      assertThat(hanging).isNotDone();
      end.countDown();
      assertThatThrownBy(hanging::get).hasCauseInstanceOf(Fault.class);
    }
    assertSound(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertSound(long size) {
    assertThat(StoredLogTest.audit(databases.in(folder), folder))
        .isInstanceOfSatisfying(
            StoredLog.Result.Sound.class, sound -> assertThat(sound.size()).isEqualTo(size));
  }
}
