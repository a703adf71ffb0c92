package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.ledger.ReceiptResult;
import dev.sotto.ledger.ReceiptVerifier;
import dev.sotto.ledger.VerifierKey;
import dev.sotto.server.evidence.ReceiptJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that an older Sotto left (src/test/resources/…/upgrade) is opened by this one. */
@SuppressWarnings("NullAway.Init")
class UpgradeTest {
  private static final String APP = "sk-sotto-DdLGUrx59wjGBunACu7d_EP69bjnrNlxnLEq-DA2fn8";
  private static final String ADMIN = "sk-sotto-EjoKFQ5DQD77qgmh7mKqKfvyHOp-OUKCBhva4KIfHI8";

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private Path data;

  @BeforeEach
  void copy() throws IOException {
    assertThat(Main.run("init", "" + folder.resolve("shop"))).isZero();
    data = Files.createDirectory(folder.resolve("shop/data"));
    for (String name : List.of("sotto.db", "kek.json", "checkpoint.txt")) {
      try (InputStream in = resource(name)) {
        Files.copy(in, data.resolve(name));
      }
    }
    Files.setPosixFilePermissions(
        data.resolve("kek.json"), PosixFilePermissions.fromString("rw-------"));
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(UpgradeTest.class.getResourceAsStream("upgrade/" + name), name);
  }

  @Test
  void start_olderFolder_readsVerifiesAndGoesOn() throws Exception {
    try (App app = start()) {
      assertThat(get(app, "/v1/subjects/crm/U-1", ADMIN).body()).contains("Ada Merriweather");
      assertThat(get(app, "/v1/subjects/helpdesk/9001", ADMIN).statusCode()).isEqualTo(200);
      assertThat(get(app, "/v1/subjects/crm/U-1/preferences", ADMIN).body())
          .contains("newsletter-1");
      assertThat(get(app, "/v1/subjects/crm/U-3", ADMIN).statusCode()).isEqualTo(404);
      assertThat(get(app, "/log/vkey", "").body().strip()).isEqualTo(text("vkey.txt"));
      requireStillThere(app, "U-1");
      requireStillThere(app, "U-2");
      HttpResponse<String> refused = chat(app, "U-2");
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("objection");
      String receipt = refused.headers().firstValue("Sotto-Receipt").orElseThrow();
      requireValid(get(app, "/v1/receipts/" + receipt, APP).body());
    }
    assertThat(audit()).isZero();
    assertThat(Main.run("keys", "rotate-kek", "--config", "" + config())).isZero();
    assertThat(audit()).isZero();
    try (App app = start()) {
      assertThat(get(app, "/v1/subjects/crm/U-1", ADMIN).body()).contains("Ada Merriweather");
      requireStillThere(app, "U-1");
    }
  }

  /** The receipts that were handed out then verify on their own, the deleted subject's too. */
  @Test
  void receipts_ofThen_verifyOffline() throws IOException {
    for (String subject : List.of("U-1", "U-2", "U-3")) {
      requireValid(text("receipts/" + subject + ".json"));
    }
  }

  private void requireStillThere(App app, String subject) throws Exception {
    String then = text("receipts/" + subject + ".json");
    String id = then.replaceFirst("^\\{\"id\":\"([^\"]+)\".*", "$1");
    HttpResponse<String> now = get(app, "/v1/receipts/" + id, APP);
    assertThat(now.statusCode()).isEqualTo(200);
    requireValid(now.body());
  }

  private static void requireValid(String json) throws IOException {
    assertThat(
            ReceiptVerifier.verify(
                ReceiptJson.read(json.getBytes(StandardCharsets.UTF_8)),
                Optional.of(VerifierKey.parse(text("vkey.txt")))))
        .isInstanceOf(ReceiptResult.Valid.class);
  }

  private static String text(String name) throws IOException {
    try (InputStream in = resource(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private int audit() throws IOException {
    return Main.run(
        "audit", "--config", "" + config(), "--checkpoint", "" + data.resolve("checkpoint.txt"));
  }

  private Path config() throws IOException {
    return Files.writeString(
        folder.resolve("shop/upgraded.yaml"), "port: 0\norigin: upgrade.example.com/log\n");
  }

  private App start() throws IOException {
    return App.start(ServerConfig.load(config(), ServerConfig.Overrides.NONE), Extras.NONE);
  }

  private HttpResponse<String> get(App app, String path, String key) throws Exception {
    return send(HttpRequest.newBuilder(app.url().resolve(path)), key);
  }

  private HttpResponse<String> chat(App app, String subject) throws Exception {
    String body = "{\"model\":\"any\",\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}";
    URI url = app.url().resolve("/v1/chat/completions");
    return send(
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .header("Sotto-Use", "support-reply")
            .header("Sotto-Subject", "crm:" + subject)
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        APP);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String key) throws Exception {
    return http.send(
        request.header("Authorization", "Bearer " + key).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
