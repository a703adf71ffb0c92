package dev.sotto.server.front;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.chat.VendorErrors;
import dev.sotto.server.http.Bodies;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the web server itself refuses, over a bare socket: clients would not send such things. */
@SuppressWarnings("NullAway.Init")
class JettyErrorsTest {
  private static final String OPENAI = "{\"error\":{\"message\"";
  private static final String ANTHROPIC = "{\"type\":\"error\",\"error\"";

  private static HttpServer server;

  @BeforeAll
  static void start() {
    server =
        HttpServer.start(
            FrontConfig.of("127.0.0.1", 0, null),
            JettyErrorsTest::routes,
            new VendorErrors(),
            () -> {});
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void routes(RoutesConfig routes) {
    routes.post(
        "/v1/chat/completions", context -> context.result(Bodies.object(context).toString()));
    routes.post(
        "/v1/messages",
        context -> {
          throw new IllegalStateException("Jasper Hargrave");
        });
    routes.post("/v1/redact", context -> context.result(Bodies.object(context).toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/chat/%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a/%2e%2e/b HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost a\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "BROKEN\r\n\r\n",
        "POST /v1/redact HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n"
      })
  void brokenRequest_isAnsweredInJsonAndNothingIsRepeated(String request) throws IOException {
    String said = send(request);
    assertThat(said).startsWith("HTTP/1.1 400 ");
    assertJson(said);
  }

  @Test
  void headersTooLarge_are431() throws IOException {
    String said = send("GET /health HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(40_000) + "\r\n\r\n");
    assertThat(said).startsWith("HTTP/1.1 431 ").contains("headers_too_large");
    assertJson(said);
  }

  @Test
  void malformedChunk_isTheVendors400() throws IOException {
    String said =
        send(
            "POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
    assertThat(said).startsWith("HTTP/1.1 400 ").contains(OPENAI);
    assertJson(said);
  }

  @Test
  void unknownModelPath_isTheVendors404() throws IOException {
    assertThat(send("POST /v1/chat/nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"))
        .startsWith("HTTP/1.1 404 ")
        .contains(OPENAI);
    assertThat(send("POST /v1/messages/x HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"))
        .startsWith("HTTP/1.1 404 ")
        .contains(ANTHROPIC);
    assertThat(send("GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n"))
        .startsWith("HTTP/1.1 404 ")
        .contains("application/problem+json");
  }

  @Test
  void wrongMethod_isTheVendors405() throws IOException {
    assertThat(send("GET /v1/chat/completions HTTP/1.1\r\nHost: a\r\n\r\n"))
        .startsWith("HTTP/1.1 405 ")
        .contains(OPENAI);
  }

  @Test
  void unexpectedFailure_isTheVendors500AndSaysNothingOfIt() throws IOException {
    String said = send("POST /v1/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
    assertThat(said).startsWith("HTTP/1.1 500 ").contains(ANTHROPIC).doesNotContain("Hargrave");
    assertJson(said);
  }

  private static void assertJson(String said) {
    assertThat(said)
        .containsPattern("(?i)content-type: application/(problem\\+)?json")
        .doesNotContainIgnoringCase("<html")
        .doesNotContain("eclipse")
        .doesNotContain("%zz");
  }

  /** All that the server says until it closes. */
  private static String send(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.url().getPort())) {
      socket.setSoTimeout(10_000);
      String closing = request.replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
      socket.getOutputStream().write(closing.getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
