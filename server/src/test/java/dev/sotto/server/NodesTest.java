package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.ledger.ReceiptResult;
import dev.sotto.ledger.ReceiptVerifier;
import dev.sotto.server.access.Role;
import dev.sotto.server.evidence.ReceiptJson;
import dev.sotto.server.gate.Suspension;
import dev.sotto.server.gate.Suspensions;
import dev.sotto.server.registry.UseId;
import dev.sotto.server.store.Database;
import dev.sotto.server.store.Databases;
import dev.sotto.server.store.Store;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL: what one of them is told, both do. */
@SuppressWarnings("NullAway.Init")
class NodesTest {
  @TempDir Path folder;
  private Database.Postgres database;
  private SharedNodes nodes;
  private App one;
  private App other;
  private String key;
  private String admin;

  @BeforeEach
  void start() throws Exception {
    database = (Database.Postgres) Databases.POSTGRES.in(folder);
    nodes = new SharedNodes(folder, database);
    one = nodes.start("one");
    other = nodes.start("other");
    key = nodes.bring(one).text();
    admin = one.keys().add(Role.ADMIN, Set.of(), "staff").text();
  }

  @AfterEach
  void stop() {
    other.close();
    one.close();
    nodes.close();
  }

  @Test
  void preference_setOnOneNode_isInForceOnTheOtherAtTheNextCall() throws Exception {
    assertThat(nodes.chat(other.url(), key).statusCode()).isEqualTo(200);
    for (int i = 0; i < 5; i++) {
      choose(one, "object");
      assertThat(nodes.chat(other.url(), key).statusCode()).isEqualTo(403);
      choose(other, "lift");
      assertThat(nodes.chat(one.url(), key).statusCode()).isEqualTo(200);
    }
  }

  private void choose(App node, String choice) throws Exception {
    String body = "{\"purpose\":\"support\",\"choice\":\"" + choice + "\",\"channel\":\"web\"}";
    String path = "/v1/subjects/shop/C-1/preferences";
    assertThat(nodes.put(node.url(), path, admin, body).statusCode()).isEqualTo(200);
  }

  @Test
  void key_madeOrRevokedOnOneNode_isSoOnTheOtherAtTheNextCall() throws Exception {
    var made = one.keys().add(Role.APP, Set.of(), "new");
    assertThat(nodes.chat(other.url(), made.text()).statusCode()).isEqualTo(200);
    assertThat(one.keys().revoke(made.entry().id())).isTrue();
    assertThat(nodes.chat(other.url(), made.text()).statusCode()).isEqualTo(401);
  }

  @Test
  void use_suspendedBesideBothNodes_isRefusedByBothAtTheNextCall() throws Exception {
    try (Store beside = Store.open(database)) {
      Suspensions suspensions = new Suspensions(beside, Clock.systemUTC());
      UseId use = new UseId(DemoFolder.USE);
      suspensions.suspend(use, Suspension.Kind.SUSPENDED, "bias finding 12", "bias audit");
      assertThat(nodes.chat(one.url(), key).statusCode()).isEqualTo(403);
      assertThat(nodes.chat(other.url(), key).statusCode()).isEqualTo(403);
      suspensions.lift(use, "dpo");
      assertThat(nodes.chat(one.url(), key).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void receiptAndLog_areServedByANodeThatDidNotWriteThem() throws Exception {
    nodes.chat(other.url(), key);
    for (App writer : new App[] {one, other, one}) {
      App reader = writer == one ? other : one;
      HttpResponse<String> reply = nodes.chat(writer.url(), key);
      String id = reply.headers().firstValue("Sotto-Receipt").orElseThrow();
      HttpResponse<String> receipt = nodes.get(reader.url(), "/v1/receipts/" + id, key);
      assertThat(receipt.statusCode()).isEqualTo(200);
      byte[] json = receipt.body().getBytes(StandardCharsets.UTF_8);
      assertThat(
              ReceiptVerifier.verify(ReceiptJson.read(json), Optional.of(writer.ledger().vkey())))
          .isInstanceOf(ReceiptResult.Valid.class);
      String checkpoint = nodes.get(writer.url(), "/log/checkpoint", "").body();
      assertThat(nodes.get(reader.url(), "/log/checkpoint", "").body()).isEqualTo(checkpoint);
      String size = checkpoint.split("\n", -1)[1];
      assertThat(nodes.get(reader.url(), "/log/tile/0/000.p/" + size, "").statusCode())
          .isEqualTo(200);
    }
    assertThat(Main.run("audit", "--config", nodes.config("one", 0).toString())).isZero();
  }

  @Test
  void subject_deletedOnOneNode_isUnknownToTheOther() throws Exception {
    assertThat(nodes.chat(other.url(), key).statusCode()).isEqualTo(200);
    assertThat(one.subjects().shred(dev.sotto.server.subject.Identity.of("shop", "C-1"))).isTrue();
    HttpResponse<String> reply = nodes.chat(other.url(), key);
    assertThat(reply.statusCode()).isEqualTo(403);
    assertThat(reply.body()).contains("unknown_subject");
  }

  @Test
  void keysCommand_withAConfiguration_worksBesideTheNodes() throws Exception {
    String config = nodes.config("one", 0).toString();
    assertThat(Main.run("keys", "list", "--config", config)).isZero();
    String id = one.keys().list().getFirst().id();
    assertThat(Main.run("keys", "revoke", id, "--config", config)).isZero();
    assertThat(nodes.chat(other.url(), key).statusCode()).isEqualTo(401);
  }
}
