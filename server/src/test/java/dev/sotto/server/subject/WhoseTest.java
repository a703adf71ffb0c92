package dev.sotto.server.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.http.Json;
import dev.sotto.server.store.Databases;
import dev.sotto.server.store.Store;
import dev.sotto.server.vault.Vault;
import dev.sotto.text.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
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
class WhoseTest {
  private static final FoundIdentifier FAMILY = email("home@example.com");
  private static final FoundIdentifier BENS = email("Ben@Example.com");

  @Parameter Databases databases;

  @TempDir Path folder;
  private Store store;
  private Subjects subjects;

  @BeforeEach
  void open() {
    store = Store.open(databases.in(folder));
    subjects =
        new Subjects(
            Vault.open(store, folder.resolve("kek.json"), new SecureRandom()), new SecureRandom());
    put("C-1001", "{\"emails\":[\"anna@example.com\",\"home@example.com\"]}");
    put(
        "C-1002",
        """
        {"emails":["ben@example.com","home@example.com"],"phones":["+49 30 901820-17"],
         "numbers":["KT-204.813"]}
        """);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void put(String id, String body) {
    subjects.put(Identity.of("crm", id), Json.object(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static FoundIdentifier email(String value) {
    return new FoundIdentifier(Kind.EMAIL, value);
  }

  private Whose annas() {
    return subjects.whose(
        subjects.find(Identity.of("crm", "C-1001")).orElseThrow(), List.of("crm", "shop"));
  }

  @Test
  void others_writtenInAnotherWay_areFound() {
    FoundIdentifier phone = new FoundIdentifier(Kind.PHONE, "030/90182017");
    FoundIdentifier number = new FoundIdentifier(Kind.OTHER_ID, "kt204813");
    assertThat(annas().others(List.of(BENS, phone, number)))
        .containsExactlyInAnyOrder(BENS, phone, number);
  }

  @Test
  void others_idOfASystem_isFound() {
    FoundIdentifier account = new FoundIdentifier(Kind.ACCOUNT_ID, "C-1002");
    assertThat(annas().others(List.of(account))).containsExactly(account);
    FoundIdentifier own = new FoundIdentifier(Kind.ACCOUNT_ID, "C-1001");
    assertThat(annas().others(List.of(own))).isEmpty();
  }

  @Test
  void others_ownSharedAndNobodys_areNone() {
    assertThat(annas().others(List.of(email("ANNA@example.com"), FAMILY, email("a@example.org"))))
        .isEmpty();
  }

  @Test
  void others_ofAShreddedSubject_areNobodysAgain() {
    subjects.shred(Identity.of("crm", "C-1002"));
    assertThat(annas().others(List.of(BENS))).isEmpty();
  }

  @Test
  void others_thousands_areAskedInParts() {
    List<FoundIdentifier> many = new ArrayList<>();
    for (int i = 0; i < 9000; i++) {
      many.add(email("somebody" + i + "@example.org"));
    }
    many.add(BENS);
    assertThat(annas().others(many)).containsExactly(BENS);
  }
}
