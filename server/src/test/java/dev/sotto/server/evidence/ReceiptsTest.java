package dev.sotto.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.ledger.Receipt;
import dev.sotto.ledger.ReceiptEntry;
import dev.sotto.ledger.ReceiptResult;
import dev.sotto.ledger.ReceiptVerifier;
import dev.sotto.server.access.Caller;
import dev.sotto.server.access.Role;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.store.Databases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init")
class ReceiptsTest {
  private static final Caller APP = new Caller(OpenLedger.APP, Role.APP, Set.of());
  private static final Caller OTHER = new Caller("key_other", Role.APP, Set.of());
  private static final Caller ADMIN = new Caller("key_admin", Role.ADMIN, Set.of());

  @Parameter Databases databases;

  @TempDir Path folder;
  private OpenLedger open;
  private Receipts receipts;

  @BeforeEach
  void open() {
    open = new OpenLedger(databases.in(folder), folder);
    receipts = new Receipts(open.ledger);
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void of_verdictAndOutcome_verifiesOffline() {
    for (int i = 0; i < 400; i++) {
      open.house();
    }
    String id = use(open.subject());
    Receipt receipt = receipts.of(APP, id);
    assertThat(receipt.entries().stream().map(ReceiptEntry::what))
        .containsExactly("verdict", "outcome");
    assertThat(ReceiptVerifier.verify(receipt, Optional.of(open.ledger.vkey())))
        .isInstanceOf(ReceiptResult.Valid.class);
  }

  @Test
  void of_verdictAlone_verifiesAndIsOpenedByTheHouse() {
    ReceiptId id = open.receipt();
    append(EntryKind.VERDICT, id, null);
    assertThat(
            ReceiptVerifier.verify(receipts.of(APP, id.value()), Optional.of(open.ledger.vkey())))
        .isInstanceOf(ReceiptResult.Valid.class);
  }

  @Test
  void of_content_isCanonicalAndSaysWhenAndWhat() {
    String id = use(null);
    String content = receipts.of(APP, id).entries().getFirst().content();
    assertThat(content)
        .isEqualTo(
            "{\"app\":\"key_app\",\"at\":\"2026-11-24T08:00:00.123Z\",\"receipt\":\""
                + id
                + "\",\"registry\":\""
                + OpenLedger.REGISTRY
                + "\",\"verdict\":\"allowed\",\"what\":\"verdict\"}");
  }

  @Test
  void of_anotherApp_isUnknownAndStaffSeesIt() {
    String id = use(open.subject());
    assertFault(OTHER, id, 404, "unknown_receipt");
    assertThat(receipts.of(ADMIN, id).id()).isEqualTo(id);
  }

  @Test
  void of_unknownOrMalformedId_isUnknown() {
    assertFault(ADMIN, open.receipt().value(), 404, "unknown_receipt");
    assertFault(ADMIN, "rcpt_' OR 1=1", 404, "unknown_receipt");
  }

  @Test
  void of_aShreddedSubject_isGoneAndTheLogStillVerifies() {
    Owner owner = open.subject();
    String kept = use(open.subject());
    String gone = use(owner);
    open.shred(owner);
    assertFault(APP, gone, 410, "receipt_erased");
    assertFault(OTHER, gone, 404, "unknown_receipt");
    assertThat(receipts.of(APP, kept).entries()).hasSize(2);
    assertThat(StoredLogTest.audit(databases.in(folder), folder))
        .isInstanceOfSatisfying(
            StoredLog.Result.Sound.class,
            sound -> {
              assertThat(sound.opened()).isEqualTo(2);
              assertThat(sound.erased()).isEqualTo(2);
            });
  }

  @Test
  void of_aShreddedSubject_leavesNoByteThatLinksItsEntries() {
    Owner owner = open.subject();
    for (int i = 0; i < 50; i++) {
      use(owner);
      use(open.subject());
    }
    byte[] id = owner.id().value().getBytes(StandardCharsets.UTF_8);
    assertThat(databases.hold(folder, id)).isTrue();
    open.shred(owner);
    assertThat(databases.hold(folder, id)).isFalse();
  }

  @Test
  void json_comesBackAsItWas() {
    Receipt receipt = receipts.of(APP, use(open.subject()));
    assertThat(ReceiptJson.read(Json.bytes(ReceiptJson.write(receipt)))).isEqualTo(receipt);
  }

  @Test
  void json_contentAsObject_isTakenCanonical() {
    Receipt receipt = receipts.of(APP, use(null));
    ObjectNode json = ReceiptJson.write(receipt);
    for (var entry : json.get("entries")) {
      byte[] content = entry.get("content").stringValue().getBytes(StandardCharsets.UTF_8);
      ((ObjectNode) entry).set("content", Json.parse(content));
    }
    assertThat(ReceiptJson.read(Json.bytes(json))).isEqualTo(receipt);
  }

  @Test
  void json_anythingElse_isRefused() {
    String good = ReceiptJson.write(receipts.of(APP, use(null))).toString();
    for (String bad :
        new String[] {
          "",
          "[]",
          "{}",
          good.replace("\"entries\":[", "\"entries\":[1,"),
          good.replace("\"nonce\":\"", "\"nonce\":\"*"),
          good.replace("\"proof\":", "\"prof\":"),
          good.replace("\"vkey\":", "\"vkey\":null,\"x\":"),
          good + "x"
        }) {
      assertThatThrownBy(() -> ReceiptJson.read(bad.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(Fault.class);
    }
  }

  private void assertFault(Caller caller, String id, int status, String code) {
    assertThatThrownBy(() -> receipts.of(caller, id))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.status()).isEqualTo(status);
              assertThat(fault.code()).isEqualTo(code);
            });
  }

  private String use(@Nullable Owner owner) {
    ReceiptId id = open.receipt();
    append(EntryKind.VERDICT, id, owner);
    append(EntryKind.OUTCOME, id, owner);
    return id.value();
  }

  private void append(EntryKind what, ReceiptId id, @Nullable Owner owner) {
    open.ledger.append(
        new Statement(
            id, what, OpenLedger.APP, OpenLedger.REGISTRY, owner, OpenLedger.content("allowed")));
  }
}
