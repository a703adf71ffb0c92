package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import dev.sotto.server.http.Json;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is no reply of an API becomes an error that the API's client can read. */
class MalformedRepliesTest {
  private static final Map<String, String> ASKED =
      Map.of(
          "/v1/chat/completions", "\"messages\":[{\"role\":\"user\",\"content\":\"I am NAME\"}]",
          "/v1/responses", "\"input\":\"I am NAME\"",
          "/v1/embeddings", "\"input\":\"I am NAME\"",
          "/v1/messages",
              "\"max_tokens\":9,\"messages\":[{\"role\":\"user\",\"content\":\"I am NAME\"}]",
          "/v1/messages/count_tokens",
              "\"messages\":[{\"role\":\"user\",\"content\":\"I am NAME\"}]");
  @TempDir static Path data;
  private static RunningDemo demo;
  private static Customer customer;

  @BeforeAll
  static void start() throws Exception {
    demo = new RunningDemo(data);
    customer = demo.shop.customers().getFirst();
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/chat/completions",
        "/v1/responses",
        "/v1/embeddings",
        "/v1/messages",
        "/v1/messages/count_tokens"
      })
  void post_whatIsNoReply_isABadGatewayInTheVendorsShape(String path) throws Exception {
    HttpResponse<String> answer =
        answered(path, false, "{\"error\":{\"message\":\"200, but no\"}}");
    assertThat(answer.statusCode()).isEqualTo(502);
    JsonNode error = Json.MAPPER.readTree(answer.body());
    assertThat(error.at("/error/code").asString("")).isEqualTo("provider_reply");
    assertThat(error.path("type").asString("").equals("error"))
        .isEqualTo(path.startsWith("/v1/messages"));
    assertThat(answer.body()).doesNotContain("200, but no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/chat/completions", "/v1/responses", "/v1/messages"})
  void stream_halfAnEventAmongWholeOnes_endsInAnErrorThatTheClientReads(String path)
      throws Exception {
    HttpResponse<String> answer =
        answered(path, true, "data: {\"id\":\"c\",\"cho\n\n", "data: {}\n\n");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("provider_stream").doesNotContain("\"cho");
  }

  @Test
  void stream_choicesThatAreNone_endInAnError() throws Exception {
    HttpResponse<String> answer =
        answered("/v1/chat/completions", true, "data: {\"choices\":\"x\"}\n\n");
    assertThat(answer.body()).contains("provider_stream").doesNotContain("\"x\"");
  }

  /** A recipient that only fails is left alone. */
  @BeforeEach
  void goodCallsBetween() throws Exception {
    demo.provider.replies(Script.echo(9));
    for (int i = 0; i < 2; i++) {
      String path = "/v1/messages/count_tokens";
      assertThat(demo.call("POST", path, demo.key(), body(path, false)).statusCode())
          .isEqualTo(200);
    }
  }

  private static HttpResponse<String> answered(String path, boolean stream, String... pieces)
      throws Exception {
    demo.provider.replies(
        stream ? Script.events(pieces) : Script.raw(200, "application/json", pieces));
    return demo.call("POST", path, demo.key(), body(path, stream));
  }

  private static String body(String path, boolean stream) {
    return "{\"model\":\"any\",%s%s,\"metadata\":{\"sotto_use\":\"%s\",\"sotto_subject\":\"%s\"}}"
        .formatted(
            stream ? "\"stream\":true," : "",
            ASKED.get(path),
            RunningDemo.USE,
            RunningDemo.subject(customer))
        .replace("NAME", customer.name());
  }
}
