package dev.sotto.server.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.store.Databases;
import dev.sotto.server.store.Store;
import dev.sotto.server.vault.Vault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A data folder of before the tables of digests had their order. */
@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init")
class UpgradedSubjectsTest {
  private static final Identity KEPT = Identity.of("crm", "C-1");
  private static final Identity GONE = Identity.of("crm", "C-2");

  @Parameter Databases databases;
  @TempDir Path folder;

  @BeforeEach
  void makeOne() {
    try (Store store = Store.open(databases.in(folder))) {
      String lines =
          "{\"system\":\"crm\",\"id\":\"C-1\",\"emails\":[\"a@example.com\",\"b@example.com\"]}\n"
              + "{\"system\":\"crm\",\"id\":\"C-2\",\"emails\":[\"a@example.com\"]}";
      new SubjectImport(subjects(store))
          .read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), progress -> {});
      store.writeOnly(
          handle ->
              List.of(
                      "CREATE TABLE i AS SELECT * FROM identity",
                      "CREATE TABLE j AS SELECT * FROM identifier",
                      "DROP TABLE identity",
                      "DROP TABLE identifier",
                      "CREATE TABLE identity (blind BLOB PRIMARY KEY, subject_id VARCHAR(40) NOT"
                          + " NULL REFERENCES subject_key (subject_id) ON DELETE CASCADE)",
                      "CREATE INDEX identity_subject ON identity (subject_id)",
                      "CREATE TABLE identifier (blind BLOB NOT NULL, subject_id VARCHAR(40) NOT"
                          + " NULL REFERENCES subject_key (subject_id) ON DELETE CASCADE, PRIMARY"
                          + " KEY (blind, subject_id))",
                      "CREATE INDEX identifier_subject ON identifier (subject_id)",
                      "INSERT INTO identity SELECT * FROM i",
                      "INSERT INTO identifier SELECT * FROM j",
                      "DROP TABLE i",
                      "DROP TABLE j",
                      "DELETE FROM flyway_schema_history WHERE script LIKE '%digests_in_order%'")
                  .forEach(handle::execute));
    }
  }

  private Subjects subjects(Store store) {
    SecureRandom random = new SecureRandom();
    return new Subjects(Vault.open(store, folder.resolve("kek.json"), random), random);
  }

  @Test
  void open_upgrades_andEverySubjectIsFoundAndShredded() {
    try (Store store = Store.open(databases.in(folder))) {
      Subjects subjects = subjects(store);
      assertThat(rows(store, "identifier")).isEqualTo(3);
      assertThat(subjects.shred(GONE)).isTrue();
      assertThat(subjects.find(GONE)).isEmpty();
      assertThat(subjects.find(KEPT).orElseThrow().record().known().emails())
          .containsExactly("a@example.com", "b@example.com");
      assertThat(rows(store, "identifier")).isEqualTo(2);
      assertThat(rows(store, "identity")).isEqualTo(1);
    }
  }

  private static long rows(Store store, String table) {
    return store.read(
        handle -> handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(long.class).one());
  }
}
