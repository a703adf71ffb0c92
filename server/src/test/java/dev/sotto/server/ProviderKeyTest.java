package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import dev.sotto.server.http.Json;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The app's key stays on this side of Sotto, the provider's on the other. */
class ProviderKeyTest {
  /** Without a prefix that would tell what it is. */
  private static final String PROVIDERS = "7fQx2mZr9LtVb4Nc";

  @TempDir static Path data;
  @TempDir static Path secrets;
  private static RunningDemo demo;
  private static Customer customer;

  @BeforeAll
  static void start() throws Exception {
    Path file = Files.writeString(secrets.resolve("provider.key"), PROVIDERS + "\n");
    demo = new RunningDemo(data, file);
    customer = demo.shop.customers().getFirst();
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @BeforeEach
  void forget() {
    demo.provider.clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/chat/completions", "/v1/messages"})
  void send_anyCall_holdsTheProvidersKeyAndNotTheApps(String path) throws Exception {
    demo.provider.replies(Script.echo(5));
    assertThat(call(path, false).statusCode()).isEqualTo(200);
    assertThat(demo.provider.last().holds(PROVIDERS)).isTrue();
    assertThat(demo.provider.last().text()).doesNotContain(PROVIDERS);
    assertThat(demo.provider.last().holds(demo.key())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/chat/completions, 400",
    "/v1/chat/completions, 401",
    "/v1/chat/completions, 403",
    "/v1/chat/completions, 429",
    "/v1/chat/completions, 500",
    "/v1/messages, 400",
    "/v1/messages, 401",
    "/v1/messages, 529"
  })
  void send_providersErrorRepeatsItsKey_theAppNeverSeesIt(String path, int status)
      throws Exception {
    String said = "{\"error\":{\"message\":\"Incorrect key: %s.\",\"type\":\"t\"}}";
    demo.provider.replies(Script.error(status, said.formatted(PROVIDERS)));
    HttpResponse<String> reply = call(path, false);
    assertThat(reply.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(reply.body() + reply.headers().map()).doesNotContain(PROVIDERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/chat/completions", "/v1/messages"})
  void stream_errorEventRepeatsTheKey_theAppNeverSeesIt(String path) throws Exception {
    String said =
        "event: error\ndata: {\"type\":\"error\",\"error\":{\"message\":\"Key %s is spent\"}}\n\n";
    demo.provider.replies(Script.events(said.formatted(PROVIDERS)));
    HttpResponse<String> reply = call(path, true);
    assertThat(reply.body()).contains("is spent").doesNotContain(PROVIDERS);
  }

  private static HttpResponse<String> call(String path, boolean stream) throws Exception {
    ObjectNode body = Json.MAPPER.createObjectNode().put("model", "any").put("max_tokens", 9);
    body.put("stream", stream);
    body.putArray("messages").addObject().put("role", "user").put("content", "hello");
    body.putObject("metadata")
        .put("sotto_use", RunningDemo.USE)
        .put("sotto_subject", RunningDemo.subject(customer));
    return demo.call("POST", path, demo.key(), Json.MAPPER.writeValueAsString(body));
  }
}
