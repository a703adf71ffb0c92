package dev.sotto.server.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Databases;
import dev.sotto.server.store.Store;
import dev.sotto.server.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
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
class SubjectImportTest {
  @Parameter Databases databases;
  @TempDir Path folder;

  private Store store;
  private Subjects subjects;

  @BeforeEach
  void open() {
    store = Store.open(databases.in(folder));
    SecureRandom random = new SecureRandom();
    subjects = new Subjects(Vault.open(store, folder.resolve("kek.json"), random), random);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void read_manyLines_takesThemAllAndTellsOfEachTransaction() {
    List<Long> told = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2500; i++) {
      lines.append(line("C-" + i, "a" + i + "@example.com")).append('\n');
    }
    ImportTally tally = read(bytes(lines.toString()), told);
    assertThat(tally.created()).isEqualTo(2500);
    assertThat(tally.lines()).isEqualTo(2500);
    assertThat(told).containsExactly(1000L, 2000L, 2500L);
    assertThat(emails("C-0")).containsExactly("a0@example.com");
    assertThat(emails("C-2499")).containsExactly("a2499@example.com");
    assertThat(rows("identifier")).isEqualTo(2500);
    assertThat(rows("identity")).isEqualTo(2500);
  }

  @Test
  void read_badLines_areRefusedByNumberAndAllOthersTaken() {
    String tooLong = line("C-9", "x".repeat(1024 * 1024) + "@example.com");
    ImportTally tally =
        read(
            line("C-1", "a@example.com"),
            "",
            "{\"system\":\"crm\"",
            "{\"system\":\"crm\",\"names\":[\"A\"]}",
            "{\"system\":\"crm\",\"id\":\"C-5\",\"nmes\":[]}",
            tooLong,
            line("C-7", "b@example.com"));
    assertThat(tally.created()).isEqualTo(2);
    assertThat(tally.refused()).isEqualTo(4);
    assertThat(tally.refusals().stream().map(r -> r.line() + " " + r.code()))
        .containsExactly("3 invalid_json", "4 invalid_subject", "5 unknown_key", "6 too_large");
    assertThat(emails("C-7")).containsExactly("b@example.com");
  }

  @Test
  void read_again_replacesWhatIsThere() {
    read(line("C-1", "a@example.com"), line("C-2", "b@example.com"));
    ImportTally tally = read(line("C-1", "a@example.com"), line("C-2", "new@example.com"));
    assertThat(tally.replaced()).isEqualTo(2);
    assertThat(tally.created()).isZero();
    assertThat(emails("C-2")).containsExactly("new@example.com");
    assertThat(rows("identifier")).isEqualTo(2);
    assertThat(rows("subject_key")).isEqualTo(2);
  }

  @Test
  void read_oneSubjectTwice_keepsTheLaterLineAlone() {
    ImportTally tally = read(line("C-1", "a@example.com"), line("C-1", "later@example.com"));
    assertThat(tally.created()).isEqualTo(1);
    assertThat(tally.replaced()).isEqualTo(1);
    assertThat(emails("C-1")).containsExactly("later@example.com");
    assertThat(rows("identifier")).isEqualTo(1);
  }

  @Test
  void read_anIdentityOfAnother_isRefused() {
    ImportTally tally =
        read(
            line("C-1", "a@example.com"),
            line("C-2", "b@example.com"),
            "{\"system\":\"shop\",\"id\":\"S-1\",\"identities\":[{\"system\":\"crm\",\"id\":\"C-1\"}]}",
            "{\"system\":\"crm\",\"id\":\"C-2\",\"identities\":[{\"system\":\"crm\",\"id\":\"C-1\"}]}");
    assertThat(tally.refusals().stream().map(r -> r.line() + " " + r.code()))
        .containsExactly("3 identity_conflict", "4 identity_conflict");
    assertThat(emails("C-2")).containsExactly("b@example.com");
  }

  @Test
  void read_gzip_isUnpacked() throws IOException {
    byte[] packed = gzip(line("C-1", "a@example.com") + "\n" + line("C-2", "b@example.com"));
    assertThat(read(packed, new ArrayList<>()).created()).isEqualTo(2);
  }

  @Test
  void read_aStreamThatBreaksOff_keepsWhatCameBefore() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append(line("C-" + i, "a" + i * 7919L % 100_003 + "@example.com")).append('\n');
    }
    byte[] packed = gzip(lines.toString());
    byte[] cut = Arrays.copyOf(packed, packed.length - 1000);
    assertThatThrownBy(() -> read(cut, new ArrayList<>()))
        .isInstanceOfSatisfying(
            Fault.class, e -> assertThat(e.code()).isEqualTo("body_unreadable"));
    assertThat(rows("subject")).isGreaterThan(1000).isEqualTo(rows("identifier"));
  }

  private ImportTally read(String... lines) {
    return read(bytes(String.join("\n", lines)), new ArrayList<>());
  }

  private ImportTally read(byte[] lines, List<Long> told) {
    return new SubjectImport(subjects)
        .read(new ByteArrayInputStream(lines), progress -> told.add(progress.lines()));
  }

  private static String line(String id, String email) {
    return "{\"system\":\"crm\",\"id\":\"" + id + "\",\"emails\":[\"" + email + "\"]}";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes(text));
    }
    return packed.toByteArray();
  }

  private List<String> emails(String id) {
    return subjects.find(Identity.of("crm", id)).orElseThrow().record().known().emails();
  }

  private long rows(String table) {
    return store.read(
        handle -> handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(long.class).one());
  }
}
