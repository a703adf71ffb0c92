package dev.sotto.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.store.Database;
import dev.sotto.server.store.Databases;
import dev.sotto.server.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init")
class SuddenDeathTest {
  private static final int ROUNDS = 3;

  @Parameter Databases databases;

  @TempDir Path folder;

  @Test
  void kill_duringLoad_losesNoAcknowledgedEntry() throws IOException {
    List<String> acknowledged = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      acknowledged.addAll(killedAfter(round * 200));
      try (Store store = Store.open(databases.in(folder))) {
        assertThat(acknowledged)
            .allSatisfy(line -> assertThat(stored(store, line)).isEqualTo(line));
      }
      int atLeast = acknowledged.size();
      assertThat(StoredLogTest.audit(databases.in(folder), folder))
          .isInstanceOfSatisfying(
              StoredLog.Result.Sound.class,
              sound -> assertThat(sound.size()).isGreaterThanOrEqualTo(atLeast));
    }
  }

  /** What a process acknowledged until it was killed, which was after so many lines. */
  private List<String> killedAfter(int lines) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Appending.class.getName(),
                databases.name(),
                folder.toString(),
                databases.in(folder) instanceof Database.Postgres there ? there.url() : "")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.matches("\\d+ rcpt_[0-9a-v]{26}")) {
          acknowledged.add(line);
        }
        if (acknowledged.size() == lines) {
          // SIGKILL by the handle, which leaves what it had printed to be read.
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(lines);
    return acknowledged;
  }

  /** The line for the entry that is stored under the receipt of {@code line}. */
  private static String stored(Store store, String line) {
    String receipt = line.substring(line.indexOf(' ') + 1);
    return store.read(
        handle ->
            EntryRows.ofReceipt(handle, receipt).stream()
                .map(row -> row.index() + " " + row.receipt())
                .findFirst()
                .orElse("none"));
  }
}
