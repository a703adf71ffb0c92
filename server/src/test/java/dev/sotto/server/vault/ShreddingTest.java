package dev.sotto.server.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.store.Databases;
import dev.sotto.server.store.Store;
import dev.sotto.server.subject.Identity;
import dev.sotto.server.subject.SubjectRecord;
import dev.sotto.server.subject.Subjects;
import dev.sotto.text.Known;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
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
class ShreddingTest {
  private static final Identity IDENTITY = Identity.of("crm", "C-1");

  @Parameter Databases databases;

  @TempDir Path folder;
  private Store store;
  private Vault vault;
  private Subjects subjects;

  @BeforeEach
  void open() {
    store = Store.open(databases.in(folder));
    vault = Vault.open(store, folder.resolve("kek.json"), new SecureRandom());
    subjects = new Subjects(vault, new SecureRandom());
    subjects.put(IDENTITY, record("Anna Keller", "a@example.com"));
    subjects.put(Identity.of("crm", "C-2"), record("Ben Ortiz", "b@example.com"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static SubjectRecord record(String name, String email) {
    return new SubjectRecord(
        "en",
        null,
        false,
        new Known(List.of(name), List.of(email), List.of(), List.of(), List.of(), List.of()),
        Json.MAPPER.createObjectNode(),
        List.of());
  }

  @Test
  void shred_knownSubject_leavesNoByteOfKeyOrIndex() {
    List<byte[]> gone =
        List.of(
            only("SELECT wrapped FROM subject_key WHERE subject_id = :id"),
            only("SELECT sealed FROM subject WHERE subject_id = :id"),
            only("SELECT blind FROM identity WHERE subject_id = :id"),
            only("SELECT blind FROM identifier WHERE subject_id = :id"));
    assertThat(gone).allMatch(bytes -> databases.hold(folder, bytes));

    assertThat(subjects.shred(IDENTITY)).isTrue();

    assertThat(gone).noneMatch(bytes -> databases.hold(folder, bytes));
    assertThat(subjects.find(IDENTITY)).isEmpty();
    assertThat(subjects.find(Identity.of("crm", "C-2"))).isPresent();
  }

  private byte[] only(String sql) {
    String subject = subjects.find(IDENTITY).orElseThrow().id().value();
    return store.read(h -> h.createQuery(sql).bind("id", subject).mapTo(byte[].class).one());
  }

  @Test
  void shred_unknownSubject_saysSo() {
    assertThat(subjects.shred(Identity.of("crm", "nobody"))).isFalse();
  }

  @Test
  void database_holds_nothingInClear() {
    assertThat(databases.hold(folder, "Keller".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(databases.hold(folder, "C-1".getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void open_otherKeyFile_isRefused() {
    assertThatThrownBy(() -> Vault.open(store, folder.resolve("other.json"), new SecureRandom()))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("key file");
  }

  @Test
  void open_keyFileReadableByOthers_isRefused() throws IOException {
    Path file = folder.resolve("kek.json");
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> Vault.open(store, file, new SecureRandom()))
        .hasMessageContaining("chmod 600");
  }

  @Test
  void seal_changedByteOrContext_doesNotOpen() {
    SubjectKey key = vault.house();
    byte[] sealed = key.seal(new byte[] {1, 2, 3}, "a");
    assertThat(key.open(sealed, "a")).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> key.open(sealed, "b")).isInstanceOf(Fault.class);
    for (int i = 0; i < sealed.length; i++) {
      byte[] flipped = sealed.clone();
      flipped[i] ^= 1;
      assertThatThrownBy(() -> key.open(flipped, "a")).isInstanceOf(Fault.class);
    }
  }
}
