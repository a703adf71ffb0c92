package dev.sotto.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What both databases promise. Each test's stores are two nodes: each with pools of its own. */
@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init")
class StoreTest {
  @Parameter Databases databases;

  @TempDir Path folder;

  private Store open() {
    return Store.open(databases.in(folder));
  }

  @Test
  void write_returned_isSeenByEveryNodeAtOnce() {
    try (Store one = open();
        Store other = open()) {
      for (int i = 0; i < 50; i++) {
        String name = "n" + i;
        (i % 2 == 0 ? one : other).writeOnly(handle -> insert(handle, name));
        assertThat(secrets(i % 2 == 0 ? other : one)).contains(name);
      }
    }
  }

  @Test
  void write_thatThrows_changesNothing() {
    try (Store store = open()) {
      assertThatThrownBy(
              () ->
                  store.writeOnly(
                      handle -> {
                        insert(handle, "a");
                        throw new IllegalStateException("fault");
                      }))
          .hasMessage("fault");
      assertThatThrownBy(
              () ->
                  store.writeOnly(
                      handle -> {
                        insert(handle, "a");
                        insert(handle, "a");
                      }))
          .isInstanceOfSatisfying(Fault.class, e -> assertThat(e.status()).isEqualTo(503));
      assertThat(secrets(store)).isEmpty();
    }
  }

  @Test
  void write_byManyOnTwoNodes_isAloneInItsTurn() throws Exception {
    try (Store one = open();
        Store other = open();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Store store = i % 2 == 0 ? one : other;
        tasks.add(
            () -> {
              store.writeOnly(handle -> insert(handle, "n" + names(handle).size()));
              return true;
            });
      }
      for (Future<Boolean> each : callers.invokeAll(tasks)) {
        assertThat(each.get()).isTrue();
      }
      assertThat(secrets(one)).hasSize(40).contains("n0", "n39");
    }
  }

  @Test
  void snapshot_whileOthersWrite_seesOneState() throws Exception {
    try (Store store = open();
        Store other = open()) {
      CountDownLatch counted = new CountDownLatch(1);
      CountDownLatch written = new CountDownLatch(1);
      Thread writer =
          Thread.ofVirtual()
              .start(
                  () -> {
                    await(counted);
                    other.writeOnly(handle -> insert(handle, "late"));
                    written.countDown();
                  });
      List<List<String>> seen =
          store.snapshot(
              handle -> {
                List<String> before = names(handle);
                counted.countDown();
                await(written);
                return List.of(before, names(handle));
              });
      writer.join();
      assertThat(seen).containsExactly(List.of(), List.of());
      assertThat(secrets(store)).containsExactly("late");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void erase_deletes() {
    try (Store store = open()) {
      store.writeOnly(handle -> insert(handle, "a"));
      int rows = store.erase(handle -> handle.execute("DELETE FROM vault_secret"));
      assertThat(rows).isEqualTo(1);
      assertThat(secrets(store)).isEmpty();
    }
  }

  @Test
  void openReadOnly_reads_andRefusesToWrite() {
    try (Store store = open();
        Store reader = Store.openReadOnly(databases.in(folder))) {
      store.writeOnly(handle -> insert(handle, "a"));
      assertThat(secrets(reader)).containsExactly("a");
      assertThatThrownBy(() -> reader.writeOnly(handle -> insert(handle, "b")))
          .isInstanceOf(Fault.class);
      assertThat(secrets(store)).containsExactly("a");
      assertThat(reader.intact("vault_secret")).isTrue();
    }
  }

  @Test
  void intact_noSuchTable_isFalse() {
    try (Store store = open()) {
      assertThat(store.intact("no_such_table")).isFalse();
    }
  }

  @Test
  void close_thenUse_failsAsUnavailable() {
    Store store = open();
    store.close();
    assertThat(store.answers()).isFalse();
    assertThatThrownBy(() -> secrets(store))
        .isInstanceOfSatisfying(Fault.class, e -> assertThat(e.status()).isEqualTo(503));
  }

  private static void insert(Handle handle, String name) {
    handle
        .createUpdate("INSERT INTO vault_secret (name, wrapped) VALUES (:name, :wrapped)")
        .bind("name", name)
        .bind("wrapped", new byte[] {1})
        .execute();
  }

  private static List<String> secrets(Store store) {
    return store.read(StoreTest::names);
  }

  private static List<String> names(Handle handle) {
    return handle
        .createQuery("SELECT name FROM vault_secret ORDER BY name")
        .mapTo(String.class)
        .list();
  }
}
