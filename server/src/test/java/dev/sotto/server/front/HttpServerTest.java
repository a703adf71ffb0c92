package dev.sotto.server.front;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.http.ErrorShape;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One port: HTTP/1.1 and HTTP/2, in clear and with TLS. */
@SuppressWarnings("NullAway.Init")
class HttpServerTest {
  private static final int MOST = 20;

  private final Semaphore seen = new Semaphore(0);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Version.class)
  void tls_bothVersions_onOnePort(Version version) throws Exception {
    TestTls.write(folder, "rsa.crt", "rsa-pkcs1.key");
    try (HttpServer server = tls(TlsConfig.Clear.REFUSE);
        Hasty hasty = new Hasty(TestTls.client(version))) {
      HttpClient client = hasty.client();
      HttpResponse<String> said = get(client, server.url().resolve("/hello"));
      assertThat(said.body()).isEqualTo("hello");
      assertThat(said.version()).isEqualTo(version);
      assertThat(said.sslSession().map(SSLSession::getProtocol)).contains("TLSv1.3");
    }
  }

  @Test
  void tls_olderThan12_isRefusedAnd12IsTaken() throws Exception {
    TestTls.write(folder, "rsa.crt", "rsa-pkcs8.key");
    try (HttpServer server = tls(TlsConfig.Clear.REFUSE);
        SSLSocket socket =
            (SSLSocket)
                TestTls.context()
                    .getSocketFactory()
                    .createSocket("127.0.0.1", server.url().getPort());
        TlsReload offered = TlsReload.start(TestTls.config(folder, TlsConfig.Clear.REFUSE))) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.2");
      offered.factory().start();
      assertThat(offered.factory().newSSLEngine().getEnabledProtocols())
          .containsExactlyInAnyOrder("TLSv1.3", "TLSv1.2");
    }
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void clear_bothVersions_onOnePort(Version version) throws Exception {
    try (HttpServer server = clear();
        Hasty hasty = new Hasty(TestTls.client(version))) {
      HttpClient client = hasty.client();
      HttpResponse<String> said = get(client, server.url().resolve("/hello"));
      assertThat(said.body()).isEqualTo("hello");
      assertThat(said.version()).isEqualTo(version);
    }
  }

  @Test
  void clear_http2WithPriorKnowledge_isAnswered() throws Exception {
    try (HttpServer server = clear()) {
      assertThat(PriorKnowledge.get(server.url(), "/hello")).isEqualTo("200 hello");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void stream_overHttp2_arrivesEventByEvent(boolean secure) throws Exception {
    TestTls.write(folder, "rsa.crt", "rsa-pkcs8.key");
    try (HttpServer server = secure ? tls(TlsConfig.Clear.REFUSE) : clear();
        Hasty hasty = new Hasty(TestTls.client(Version.HTTP_2))) {
      HttpClient client = hasty.client();
      HttpResponse<java.io.InputStream> said =
          client.send(
              HttpRequest.newBuilder(server.url().resolve("/events")).build(),
              BodyHandlers.ofInputStream());
      assertThat(said.version()).isEqualTo(Version.HTTP_2);
      try (BufferedReader lines = new BufferedReader(new InputStreamReader(said.body(), UTF_8))) {
        for (int i = 0; i < MOST; i++) {
          assertThat(lines.readLine()).isEqualTo("data: " + i);
          assertThat(lines.readLine()).isEmpty();
          seen.release(); // only now does the server go on
        }
        assertThat(lines.readLine()).isEqualTo("data: end");
      }
    }
  }

  @Test
  void refusal_beforeTheBodyIsRead_reachesAnHttp2Client() throws Exception {
    try (HttpServer server = clear();
        Hasty hasty = new Hasty(TestTls.client(Version.HTTP_2))) {
      for (int i = 0; i < 20; i++) {
        HttpRequest post =
            HttpRequest.newBuilder(server.url().resolve("/nothing"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[300_000]))
                .build();
        HttpResponse<String> said = hasty.client().send(post, BodyHandlers.ofString());
        assertThat(said.statusCode()).isEqualTo(404);
      }
    }
  }

  @Test
  void tls_callInClear_isRefusedInTheShapeOfThePath() throws Exception {
    TestTls.write(folder, "rsa.crt", "rsa-pkcs8.key");
    try (HttpServer server = tls(TlsConfig.Clear.REFUSE);
        Hasty hasty = new Hasty(HttpClient.newHttpClient())) {
      HttpClient client = hasty.client();
      HttpResponse<String> said = get(client, inClear(server, "/hello"));
      assertThat(said.statusCode()).isEqualTo(400);
      assertThat(said.headers().firstValue("content-type")).contains("application/problem+json");
      assertThat(said.body()).contains("\"code\":\"tls_required\"").contains("https://");
    }
  }

  @Test
  void tls_callInClear_isRedirectedWhereConfiguredAndHoldsNoBody() throws Exception {
    TestTls.write(folder, "rsa.crt", "rsa-pkcs8.key");
    try (HttpServer server = tls(TlsConfig.Clear.REDIRECT);
        Hasty hasty = new Hasty(HttpClient.newHttpClient())) {
      HttpClient client = hasty.client();
      HttpResponse<String> said = get(client, inClear(server, "/hello?a=1"));
      assertThat(said.statusCode()).isEqualTo(308);
      assertThat(said.headers().firstValue("location"))
          .contains(server.url().resolve("/hello?a=1").toString());
      HttpRequest post =
          HttpRequest.newBuilder(inClear(server, "/hello"))
              .POST(HttpRequest.BodyPublishers.ofString("text"))
              .build();
      assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void tls_newFiles_areInForceAndBrokenOnesKeepTheOld() throws Exception {
    TestTls.write(folder, "rsa.crt", "rsa-pkcs8.key");
    try (HttpServer server = tls(TlsConfig.Clear.REFUSE)) {
      assertThat(keyOf(server)).isEqualTo("RSA");
      TestTls.write(folder, "ec.crt", "rsa-pkcs8.key");
      Thread.sleep(3000); // three looks: long enough to take it if it were taken
      assertThat(keyOf(server)).isEqualTo("RSA");
      TestTls.write(folder, "ec.crt", "ec-sec1.key");
      for (int i = 0; i < 100 && !keyOf(server).equals("EC"); i++) {
        Thread.sleep(100);
      }
      assertThat(keyOf(server)).isEqualTo("EC");
      Files.delete(folder.resolve("tls.key"));
      Thread.sleep(2500);
      assertThat(keyOf(server)).isEqualTo("EC");
    }
  }

  /** Closes without waiting for what still runs: a failed test must not hang. */
  private record Hasty(HttpClient client) implements AutoCloseable {
    @Override
    public void close() {
      client.shutdownNow();
    }
  }

  private String keyOf(HttpServer server) throws Exception {
    try (Hasty hasty = new Hasty(TestTls.client(Version.HTTP_1_1))) {
      HttpClient client = hasty.client();
      HttpResponse<String> said = get(client, server.url().resolve("/hello"));
      X509Certificate leaf =
          (X509Certificate) said.sslSession().orElseThrow().getPeerCertificates()[0];
      return leaf.getPublicKey().getAlgorithm();
    }
  }

  private HttpServer tls(TlsConfig.Clear clear) {
    return start(FrontConfig.of("127.0.0.1", 0, TestTls.config(folder, clear)));
  }

  private HttpServer clear() {
    return start(FrontConfig.of("127.0.0.1", 0, null));
  }

  private HttpServer start(FrontConfig config) {
    return HttpServer.start(config, this::routes, ErrorShape.problems(), () -> {});
  }

  private void routes(RoutesConfig routes) {
    routes.get("/hello", context -> context.result("hello"));
    routes.get("/events", this::events);
  }

  private void events(Context context) throws IOException, InterruptedException {
    context.res().setContentType("text/event-stream");
    var out = context.res().getOutputStream();
    for (int i = 0; i < MOST; i++) {
      out.write(("data: " + i + "\n\n").getBytes(UTF_8));
      out.flush();
      if (!seen.tryAcquire(20, TimeUnit.SECONDS)) {
        throw new IOException("event " + i + " was held back");
      }
    }
    out.write("data: end\n\n".getBytes(UTF_8));
    out.close();
  }

  private static URI inClear(HttpServer server, String path) {
    return URI.create("http://127.0.0.1:" + server.url().getPort() + path);
  }

  private static HttpResponse<String> get(HttpClient client, URI uri) throws Exception {
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
