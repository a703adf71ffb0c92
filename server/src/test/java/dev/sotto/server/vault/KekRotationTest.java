package dev.sotto.server.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Databases;
import dev.sotto.server.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init")
class KekRotationTest {
  private static final byte[] VALUE = {1, 2, 3};

  @Parameter private Databases databases;
  @TempDir private Path folder;
  private final SecureRandom random = new SecureRandom();
  private TransitServer transit;
  private Store store;
  private Vault vault;

  @BeforeEach
  void open() throws IOException {
    transit = new TransitServer();
    store = Store.open(databases.in(folder));
    vault = vault(store);
  }

  @AfterEach
  void close() {
    store.close();
    transit.close();
  }

  private Vault vault(Store on) {
    return Vault.open(on, kms(), random);
  }

  private KmsConfig kms() {
    return VaultTransitTest.config(transit, Optional.empty(), Optional.empty());
  }

  /** Makes subjects, and what each key sealed. */
  private static Map<SubjectId, byte[]> subjects(Vault vault, int count, SecureRandom random) {
    return vault
        .store()
        .write(
            handle -> {
              Map<SubjectId, byte[]> made = new HashMap<>();
              for (int i = 0; i < count; i++) {
                SubjectId id = SubjectId.random(random);
                made.put(id, vault.create(handle, id).seal(VALUE, "test"));
              }
              return made;
            });
  }

  private static void requireReadable(Vault vault, Map<SubjectId, byte[]> sealed) {
    sealed.forEach(
        (id, bytes) ->
            assertThat(
                    vault
                        .store()
                        .read(handle -> vault.key(handle, id))
                        .orElseThrow()
                        .open(bytes, "test"))
                .isEqualTo(VALUE));
  }

  private List<Integer> versions() {
    return store.read(handle -> KekRows.all(handle).stream().map(KekRows.Row::version).toList());
  }

  @Test
  void calls_manySubjects_askTheKmsNoMore() {
    Map<SubjectId, byte[]> made = subjects(vault, 50, random);
    int before = transit.requests.get();
    requireReadable(vault, made);
    assertThat(transit.requests.get()).isEqualTo(before);
  }

  @Test
  void run_manySubjects_movesAllAndDestroysTheOldKey() {
    Map<SubjectId, byte[]> made = subjects(vault, 700, random);
    byte[] house = vault.house().seal(VALUE, "test");
    byte[] old = store.read(handle -> KekRows.all(handle).getFirst().wrapped());
    assertThat(databases.hold(folder, old)).isTrue();

    KekRotation.Progress done = new KekRotation(vault, () -> {}).run(progress -> {});

    assertThat(done).isEqualTo(new KekRotation.Progress(2, 701, 701));
    assertThat(versions()).containsExactly(2);
    assertThat(databases.hold(folder, old)).isFalse();
    requireReadable(vault, made);
    Vault fresh = vault(store);
    requireReadable(fresh, made);
    assertThat(fresh.house().open(house, "test")).isEqualTo(VALUE);
  }

  @Test
  void run_interrupted_goesOnWithTheSameVersion() {
    Map<SubjectId, byte[]> made = subjects(vault, 700, random);
    KekRotation broken =
        new KekRotation(
            vault,
            () -> {
              throw new IllegalStateException("the plug was pulled");
            });
    assertThatThrownBy(() -> broken.run(progress -> {})).hasMessageContaining("plug");
    assertThat(versions()).containsExactly(1, 2);
    requireReadable(vault(store), made);

    KekRotation.Progress done = new KekRotation(vault(store), () -> {}).run(progress -> {});
    assertThat(done.version()).isEqualTo(2);
    assertThat(done.moved()).isEqualTo(200);
    assertThat(versions()).containsExactly(2);
    requireReadable(vault, made);
  }

  /** Another node holds only the first key; it imports and reads while this one rotates. */
  @Test
  void run_otherNodeUnderLoad_losesNoKeyAndReadsAll() throws Exception {
    Map<SubjectId, byte[]> made = new ConcurrentHashMap<>(subjects(vault, 1500, random));
    List<SubjectId> early = List.copyOf(made.keySet());
    try (Store second = Store.open(databases.in(folder))) {
      Vault other = vault(second);
      CountDownLatch stop = new CountDownLatch(1);
      List<Throwable> failures = new java.util.concurrent.CopyOnWriteArrayList<>();
      List<Thread> load =
          List.of(
              running(stop, failures, () -> made.putAll(subjects(other, 20, random))),
              running(
                  stop,
                  failures,
                  () -> {
                    SubjectId id = early.get(random.nextInt(early.size()));
                    requireReadable(other, Map.of(id, made.get(id)));
                  }));
      for (int version = 2; version <= 4; version++) {
        KekRotation.Progress done =
            new KekRotation(vault, () -> LockSupport.parkNanos(1_000_000)).run(progress -> {});
        assertThat(done.version()).isEqualTo(version);
      }
      stop.countDown();
      for (Thread thread : load) {
        thread.join();
      }
      assertThat(failures).isEmpty();
      assertThat(made.size()).isGreaterThan(1500);
      assertThat(versions()).containsExactly(4);
      requireReadable(other, made);
      requireReadable(vault(store), made);
    }
  }

  private static Thread running(CountDownLatch stop, List<Throwable> failures, Runnable work) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                while (stop.getCount() > 0) {
                  work.run();
                  LockSupport.parkNanos(1_000_000);
                }
              } catch (Throwable e) {
                failures.add(e);
              }
            });
  }

  @Test
  void create_otherNodeRotatedAndTheKmsIsDown_wrapsUnderTheKeyItHas() {
    store.writeOnly(handle -> KekRows.add(handle, vault(store).ring().make(2)));
    transit.sealed = true;
    Map<SubjectId, byte[]> made = subjects(vault, 3, random);
    requireReadable(vault, made);
    transit.sealed = false;
    requireReadable(vault(store), made);
  }

  @Test
  void key_underAnUnknownVersionAndTheKmsDown_failsClosed() {
    Map<SubjectId, byte[]> made = subjects(vault, 3, random);
    try (Store second = Store.open(databases.in(folder))) {
      Vault other = vault(second);
      new KekRotation(vault, () -> {}).run(progress -> {});
      transit.sealed = true;
      assertThatThrownBy(() -> requireReadable(other, made))
          .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("kms"));
      int asked = transit.requests.get();
      assertThatThrownBy(() -> requireReadable(other, made)).isInstanceOf(Fault.class);
      assertThat(transit.requests.get()).as("left alone for a while").isEqualTo(asked);
    }
  }

  @Test
  void open_kmsDown_doesNotStart() {
    transit.close();
    assertThatThrownBy(() -> vault(store)).hasMessageContaining("nothing answers there");
  }

  @Test
  void move_fromTheKmsToAFile_leavesAllReadable() {
    Map<SubjectId, byte[]> made = subjects(vault, 10, random);
    KmsConfig file = new KmsConfig.File(folder.resolve("kek.json"));
    assertThatThrownBy(() -> Vault.open(store, file, random)).hasMessageContaining("move-kek");
    assertThat(KekMove.run(store, kms(), file)).isEqualTo(1);
    transit.sealed = true;
    requireReadable(Vault.open(store, file, random), made);
  }

  @Test
  void move_sameKms_rewrapsUnderItsNewestVersion() {
    Map<SubjectId, byte[]> made = subjects(vault, 10, random);
    transit.rotate("sotto");
    KekMove.run(store, kms(), kms());
    transit.oldest = 2;
    requireReadable(vault(store), made);
  }

  @Test
  void run_keysFromBeforeThereWereVersions_movesThemToo() throws IOException {
    Path plain = Files.createDirectory(folder.resolve("older"));
    KmsConfig file = new KmsConfig.File(folder.resolve("kek.json"));
    try (Store older = Store.open(databases.in(plain))) {
      KeyService service = file.open();
      SubjectId id = SubjectId.random(random);
      byte[] secret = new byte[32];
      random.nextBytes(secret);
      older.writeOnly(
          handle -> {
            insert(handle, "subject_key (subject_id, wrapped)", id.value(), service, secret);
            insert(handle, "vault_secret (name, wrapped)", "house", service, secret);
          });
      Map<SubjectId, byte[]> made =
          Map.of(id, new SubjectKey(secret, id.value()).seal(VALUE, "test"));
      Vault opened = Vault.open(older, file, random);
      requireReadable(opened, made);
      assertThatThrownBy(() -> KekMove.run(older, file, kms())).hasMessageContaining("rotate-kek");
      assertThat(new KekRotation(opened, () -> {}).run(progress -> {}).moved()).isEqualTo(2);
      requireReadable(Vault.open(older, file, random), made);
      KekMove.run(older, file, kms());
      requireReadable(vault(older), made);
    }
  }

  private static void insert(
      org.jdbi.v3.core.Handle handle, String into, String id, KeyService service, byte[] secret) {
    handle
        .createUpdate("INSERT INTO " + into + " VALUES (:id, :wrapped)")
        .bind("id", id)
        .bind("wrapped", service.wrap(secret, id))
        .execute();
  }
}
