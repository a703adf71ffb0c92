package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.Shop;
import dev.sotto.server.store.Store;
import dev.sotto.server.subject.Identity;
import dev.sotto.server.subject.Subjects;
import dev.sotto.server.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups made while a whole server runs, and what comes back of them. */
@SuppressWarnings("NullAway.Init")
class BackupTest {
  @TempDir private Path folder;
  private Path data;
  private Path archive;
  private Path restored;
  private RunningDemo demo;
  private final Customer customer = Shop.open().customers().getFirst();

  @BeforeEach
  void start() throws IOException {
    data = folder.resolve("data");
    archive = folder.resolve("shop.zip");
    restored = folder.resolve("restored");
    demo = new RunningDemo(data);
  }

  @AfterEach
  void stop() {
    demo.close();
  }

  @Test
  void backup_underLoad_restoresToALogThatVerifies() throws Exception {
    CountDownLatch stop = new CountDownLatch(1);
    AtomicInteger answered = new AtomicInteger();
    Thread load =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (stop.getCount() > 0) {
                    answered.addAndGet(say());
                  }
                });
    while (answered.get() < 5) {
      Thread.onSpinWait();
    }
    assertThat(backup()).isZero();
    stop.countDown();
    load.join();

    assertThat(Main.run("restore", "" + archive, "--data", "" + restored)).isZero();
    Files.copy(data.resolve("kek.json"), restored.resolve("kek.json"));
    assertThat(Main.run("audit", "--data", "" + restored)).isZero();
    assertThat(BackupArchive.about(archive).path("entries").asLong()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void backup_keyNotAskedFor_isNotInIt() throws IOException {
    assertThat(backup()).isZero();
    assertThat(names(archive)).containsExactlyInAnyOrder("backup.json", "tombstones", "sotto.db");
    assertThat(Files.getPosixFilePermissions(archive)).hasSize(2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList()).containsExactlyInAnyOrder(archive, data);
    }
    assertThat(backup()).as("never over another").isEqualTo(Main.WRONG_USE);
    Path whole = folder.resolve("whole.zip");
    assertThat(Main.run("backup", "--data", "" + data, "--with-key", "--to", "" + whole)).isZero();
    assertThat(names(whole)).contains("kek.json");
  }

  @Test
  void restore_deletedSince_comesBackOnlyWithoutTombstones() throws Exception {
    assertThat(backup()).isZero();
    demo.call("DELETE", path(), demo.adminKey(), "");
    Path newer = folder.resolve("newer.zip");
    assertThat(Main.run("backup", "--data", "" + data, "--to", "" + newer)).isZero();
    demo.close();

    restore();
    assertThat(holdsCustomer(restored)).isTrue();
    Path clean = folder.resolve("clean");
    assertThat(Main.run("restore", "" + archive, "--data", "" + clean, "--tombstones", "" + newer))
        .isZero();
    assertThat(holdsCustomer(clean)).isFalse();
    Path list = Files.writeString(folder.resolve("list"), String.join("\n", digests(newer)));
    assertThat(Main.run("tombstones", "--data", "" + restored, "--replay", "" + list)).isZero();
    assertThat(holdsCustomer(restored)).isFalse();
  }

  private static List<String> digests(Path archive) {
    List<String> digests = BackupArchive.tombstones(archive);
    assertThat(digests).hasSize(1);
    return digests;
  }

  /** Whether the customer can be found in the data folder {@code place}. */
  private boolean holdsCustomer(Path place) {
    SecureRandom random = new SecureRandom();
    try (Store store = Store.open(place)) {
      Vault vault = Vault.open(store, data.resolve("kek.json"), random);
      return new Subjects(vault, random).find(Identity.of(Shop.SYSTEM, customer.id())).isPresent();
    }
  }

  @Test
  void restore_folderInUse_isRefused() throws IOException {
    assertThat(backup()).isZero();
    assertThat(Main.run("restore", "" + archive, "--data", "" + data)).isEqualTo(Main.WRONG_USE);
  }

  @Test
  void restore_changedLog_saysNoAndLeavesNothing() throws Exception {
    say();
    assertThat(backup()).isZero();
    Path changed = folder.resolve("changed.zip");
    Files.copy(archive, changed);
    Path database = folder.resolve("copy.db");
    BackupArchive.extract(archive, "sotto.db", database);
    try (java.sql.Connection sql = java.sql.DriverManager.getConnection("jdbc:sqlite:" + database);
        java.sql.Statement statement = sql.createStatement()) {
      statement.execute("UPDATE log_tile SET data = zeroblob(length(data)) WHERE level = -1");
    }
    try (FileSystem zip = FileSystems.newFileSystem(changed)) {
      Files.delete(zip.getPath("sotto.db"));
      Files.copy(database, zip.getPath("sotto.db"));
    }
    assertThat(Main.run("restore", "" + changed, "--data", "" + restored)).isEqualTo(Main.NO);
    assertThat(restored).doesNotExist();
  }

  @Test
  void restore_noBackup_saysSo() throws IOException {
    Path other = Files.write(folder.resolve("x.zip"), "PK no".getBytes(StandardCharsets.UTF_8));
    assertThat(Main.run("restore", "" + other, "--data", "" + restored)).isEqualTo(Main.WRONG_USE);
  }

  private void restore() {
    assertThat(Main.run("restore", "" + archive, "--data", "" + restored)).isZero();
  }

  private int backup() {
    return Main.run("backup", "--data", "" + data, "--to", "" + archive);
  }

  private String path() {
    return "/v1/subjects/" + Shop.SYSTEM + "/" + customer.id();
  }

  /** One call; 1 when it was answered. */
  private int say() {
    String body =
        "{\"model\":\"any\",\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}],"
            + "\"metadata\":{\"sotto_use\":\"support-reply\",\"sotto_subject\":\"%s\"}}";
    try {
      int status =
          demo.call(
                  "POST",
                  "/v1/chat/completions",
                  demo.key(),
                  body.formatted(RunningDemo.subject(customer)))
              .statusCode();
      return status == 200 ? 1 : 0;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static List<String> names(Path archive) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(archive);
        Stream<Path> files = Files.list(zip.getPath("/"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
