package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import dev.sotto.server.http.Json;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** How a provider's stream may end, and what the client and the receipt are told of it. */
class StreamEndsTest {
  private static final String OPENAI = "/v1/chat/completions";
  private static final String ANTHROPIC = "/v1/messages";
  private static final String CHUNK =
      "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
          + "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Dear <PERS\"},"
          + "\"finish_reason\":%s}]}\n\n";
  private static final String DELTA =
      "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
          + "\"delta\":{\"type\":\"text_delta\",\"text\":\"Dear <PERSON_1>\"}}\n\n";

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

  @Test
  void openAi_endsWithoutAFinish_isBrokenForTheClientAndTheReceipt() throws Exception {
    HttpResponse<String> reply = streamed(OPENAI, CHUNK.formatted("null"));
    assertThat(reply.body()).contains("Dear", "<PERS", "\"provider_stream\"");
    assertThat(outcome(reply)).isEqualTo("broken");
  }

  @Test
  void openAi_endsInHalfAnEvent_isBrokenForTheClientAndTheReceipt() throws Exception {
    String chunk = CHUNK.formatted("null");
    HttpResponse<String> reply = streamed(OPENAI, chunk, chunk.substring(0, 40));
    assertThat(reply.body()).contains("\"provider_stream\"");
    assertThat(outcome(reply)).isEqualTo("broken");
  }

  @Test
  void openAi_finishesWithoutDone_isComplete() throws Exception {
    HttpResponse<String> reply =
        streamed(OPENAI, CHUNK.formatted("null"), CHUNK.formatted("\"stop\""));
    assertThat(reply.body()).doesNotContain("\"error\"");
    assertThat(outcome(reply)).isEqualTo("completed");
  }

  @Test
  void openAi_errorEvent_isPassedOnAndOnTheReceipt() throws Exception {
    HttpResponse<String> reply =
        streamed(
            OPENAI,
            CHUNK.formatted("null"),
            "data: {\"error\":{\"message\":\"no room for"
                + " <PERSON_1>\",\"type\":\"server_error\"}}\n\n");
    assertThat(reply.body())
        .contains("no room for " + customer.name())
        .doesNotContain("\"provider_stream\"");
    assertThat(outcome(reply)).isEqualTo("provider_error");
  }

  @Test
  void anthropic_endsWithoutMessageStop_isBrokenForTheClientAndTheReceipt() throws Exception {
    HttpResponse<String> reply = streamed(ANTHROPIC, DELTA);
    assertThat(reply.body()).contains("event: error", "\"provider_stream\"");
    assertThat(outcome(reply)).isEqualTo("broken");
  }

  @Test
  void anthropic_errorEvent_isPassedOnAndOnTheReceipt() throws Exception {
    HttpResponse<String> reply =
        streamed(
            ANTHROPIC,
            DELTA,
            "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\","
                + "\"message\":\"Overloaded for <PERSON_1>\"}}\n\n");
    assertThat(reply.body())
        .contains("Overloaded for " + customer.name())
        .doesNotContain("\"provider_stream\"");
    assertThat(outcome(reply)).isEqualTo("provider_error");
  }

  private static HttpResponse<String> streamed(String path, String... events) throws Exception {
    demo.provider.replies(Script.events(events));
    ObjectNode body = Json.MAPPER.createObjectNode().put("model", "any").put("max_tokens", 9);
    body.put("stream", true);
    body.putArray("messages")
        .addObject()
        .put("role", "user")
        .put("content", "I am " + customer.name() + ".");
    body.putObject("metadata")
        .put("sotto_use", RunningDemo.USE)
        .put("sotto_subject", RunningDemo.subject(customer));
    return demo.call("POST", path, demo.key(), Json.MAPPER.writeValueAsString(body));
  }

  /** How the receipt says that the call ended. */
  private static String outcome(HttpResponse<String> reply) throws Exception {
    String receipt = demo.receipt(reply.headers().firstValue("Sotto-Receipt").orElseThrow());
    String content = Json.MAPPER.readTree(receipt).at("/entries/1/content").stringValue();
    return content.replaceAll("(?s).*\"status\":\"(\\w+)\".*", "$1");
  }
}
