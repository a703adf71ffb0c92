package dev.sotto.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.ledger.AuditResult;
import dev.sotto.ledger.Checkpoint;
import dev.sotto.ledger.LogAudit;
import dev.sotto.ledger.ReceiptResult;
import dev.sotto.ledger.ReceiptVerifier;
import dev.sotto.ledger.SignedNote;
import dev.sotto.ledger.VerifierKey;
import dev.sotto.server.access.Keys;
import dev.sotto.server.access.Role;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Callers;
import dev.sotto.server.http.Problems;
import dev.sotto.server.store.Databases;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init")
class EvidenceRoutesTest {
  @Parameter Databases databases;

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private OpenLedger open;
  private Keys keys;
  private Javalin server;

  @BeforeEach
  void start() {
    open = new OpenLedger(databases.in(folder), folder);
    keys = new Keys(open.store, open.random, Clock.systemUTC());
    server = start(false);
  }

  private Javalin start(boolean closed) {
    var routes =
        new EvidenceRoutes(
            open.ledger, new Receipts(open.ledger), new Callers(keys, false), closed);
    return Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.router.ignoreTrailingSlashes = false;
              routes.add(config.routes);
              config.routes.exception(
                  Fault.class, (fault, context) -> Problems.answer(context, fault));
            })
        .start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.stop();
    client.close();
    open.close();
  }

  @Test
  void log_readOverHttp_isSoundAndSigned() throws Exception {
    for (int i = 0; i < 600; i++) {
      open.house();
    }
    VerifierKey key = VerifierKey.parse(text("/log/vkey").strip());
    SignedNote note = SignedNote.parse(get("/log/checkpoint").body());
    assertThat(note.verifies(key)).isTrue();
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    assertThat(LogAudit.audit(checkpoint, path -> body("/log/" + path.path())))
        .isEqualTo(new AuditResult.Sound(600, checkpoint.root()));
  }

  @Test
  void tile_fullOrPartial_isImmutable() throws Exception {
    for (int i = 0; i < 300; i++) {
      open.house();
    }
    for (String path :
        new String[] {"tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000"}) {
      HttpResponse<byte[]> answer = get("/log/" + path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
      assertThat(answer.headers().firstValue("Cache-Control"))
          .hasValue("public, max-age=31536000, immutable");
    }
    assertThat(get("/log/tile/0/000").body()).hasSize(8192);
    assertThat(get("/log/tile/entries/001.p/44").body()).hasSize(44 * 34);
    byte[] earlier = get("/log/tile/0/001.p/7").body();
    open.house();
    assertThat(get("/log/tile/0/001.p/7").body()).isEqualTo(earlier);
  }

  @Test
  void checkpoint_isTextThatIsAskedForAgain() throws Exception {
    HttpResponse<byte[]> answer = get("/log/checkpoint");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            type -> assertThat(type).isEqualToIgnoringWhitespace("text/plain; charset=utf-8"));
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(SignedNote.parse(answer.body()).verifies(open.ledger.vkey())).isTrue();
  }

  @Test
  void tile_thatTheLogDoesNotHave_isNotFound() throws Exception {
    open.house();
    for (String path :
        new String[] {
          "tile/0/000",
          "tile/0/000.p/2",
          "tile/0/001",
          "tile/1/000.p/1",
          "tile/63/000",
          "tile/64/000",
          "tile/0/0",
          "tile/0/x000/000",
          "tile/-1/000.p/1",
          "tile/0/000.p/1/",
          "tile/0",
          "tile/entries",
          "tile/0/..%2f..%2fetc"
        }) {
      assertThat(get("/log/" + path).statusCode()).describedAs(path).isIn(400, 404);
    }
    assertThat(get("/log/tile/0/000.p/1").statusCode()).isEqualTo(200);
  }

  @Test
  void receipt_forItsApp_verifies() throws Exception {
    var key = keys.add(Role.APP, Set.of(), "helpdesk");
    ReceiptId id = open.receipt();
    open.ledger.append(
        Statement.verdict(
            id,
            key.entry().id(),
            OpenLedger.REGISTRY,
            open.subject(),
            OpenLedger.content("allowed")));
    String path = "/v1/receipts/" + id;
    assertThat(get(path).statusCode()).isEqualTo(401);
    assertThat(get(path, keys.add(Role.APP, Set.of(), "other").text()).statusCode()).isEqualTo(404);
    HttpResponse<byte[]> answer = get(path, key.text());
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(
            ReceiptVerifier.verify(
                ReceiptJson.read(answer.body()), Optional.of(open.ledger.vkey())))
        .isInstanceOf(ReceiptResult.Valid.class);
  }

  @Test
  void log_whenClosed_wantsAnAdminKey() throws Exception {
    server.stop();
    server = start(true);
    String admin = keys.add(Role.ADMIN, Set.of(), "staff").text();
    for (String path : new String[] {"/log/vkey", "/log/checkpoint", "/log/tile/0/000"}) {
      assertThat(get(path).statusCode()).isEqualTo(401);
    }
    assertThat(get("/log/vkey", admin).statusCode()).isEqualTo(200);
  }

  private String text(String path) throws IOException, InterruptedException {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  private byte[] body(String path) {
    try {
      return get(path).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  private HttpResponse<byte[]> get(String path, String key)
      throws IOException, InterruptedException {
    return send(request(path).header("x-api-key", key));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
