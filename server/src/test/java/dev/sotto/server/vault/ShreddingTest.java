package dev.sotto.server.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.store.Store;
import dev.sotto.server.subject.Identity;
import dev.sotto.server.subject.SubjectRecord;
import dev.sotto.server.subject.Subjects;
import dev.sotto.text.Known;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShreddingTest {
  private static final Identity IDENTITY = Identity.of("crm", "C-1");

  @TempDir Path folder;
  private Store store;
  private Vault vault;
  private Subjects subjects;

  @BeforeEach
  void open() {
    store = Store.open(folder);
    vault = Vault.open(store, folder.resolve("kek.json"), new SecureRandom());
    subjects = new Subjects(vault, new SecureRandom());
    subjects.put(IDENTITY, record("Anna Keller"));
    subjects.put(Identity.of("crm", "C-2"), record("Ben Ortiz"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static SubjectRecord record(String name) {
    return new SubjectRecord(
        "en",
        null,
        false,
        new Known(
            List.of(name), List.of("a@example.com"), List.of(), List.of(), List.of(), List.of()),
        Json.MAPPER.createObjectNode(),
        List.of());
  }

  @Test
  void shred_knownSubject_leavesNoByteOfKeyOrIndexInAnyFile() throws IOException {
    byte[] wrapped =
        store.read(
            h ->
                h.createQuery("SELECT wrapped FROM subject_key ORDER BY rowid")
                    .mapTo(byte[].class)
                    .first());
    byte[] sealed =
        store.read(
            h ->
                h.createQuery("SELECT sealed FROM subject ORDER BY rowid")
                    .mapTo(byte[].class)
                    .first());
    byte[] blind =
        store.read(
            h ->
                h.createQuery("SELECT blind FROM identity ORDER BY rowid")
                    .mapTo(byte[].class)
                    .first());
    assertThat(filesThatHold(wrapped)).isNotEmpty();
    assertThat(filesThatHold(blind)).isNotEmpty();

    assertThat(subjects.shred(IDENTITY)).isTrue();

    assertThat(filesThatHold(wrapped)).isEmpty();
    assertThat(filesThatHold(sealed)).isEmpty();
    assertThat(filesThatHold(blind)).isEmpty();
    assertThat(subjects.find(IDENTITY)).isEmpty();
    assertThat(subjects.find(Identity.of("crm", "C-2"))).isPresent();
  }

  @Test
  void shred_unknownSubject_saysSo() {
    assertThat(subjects.shred(Identity.of("crm", "nobody"))).isFalse();
  }

  @Test
  void files_hold_nothingInClear() throws IOException {
    assertThat(filesThatHold("Keller".getBytes(java.nio.charset.StandardCharsets.UTF_8))).isEmpty();
    assertThat(filesThatHold("C-1".getBytes(java.nio.charset.StandardCharsets.UTF_8))).isEmpty();
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

  private List<Path> filesThatHold(byte[] bytes) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, bytes)).toList();
    }
  }

  private static boolean holds(Path file, byte[] bytes) {
    try {
      byte[] all = Files.readAllBytes(file);
      for (int at = 0; at + bytes.length <= all.length; at++) {
        if (java.util.Arrays.equals(all, at, at + bytes.length, bytes, 0, bytes.length)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
