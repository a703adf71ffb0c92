package dev.sotto.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.store.Databases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
    assertThat(StoredLogTest.audit(databases.in(folder), folder))
        .isInstanceOfSatisfying(
            StoredLog.Result.Sound.class, sound -> assertThat(sound.size()).isEqualTo(4));
  }
}
