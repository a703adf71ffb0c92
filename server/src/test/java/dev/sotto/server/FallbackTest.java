package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.demo.RecordingProvider;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A recipient that cannot answer: who is asked then, and what the receipt says of it. */
class FallbackTest {
  private static final Script DOWN =
      Script.error(503, "{\"error\":{\"message\":\"no room for <PERSON_1>\"}}");
  private static final String CHAT =
      "{\"model\":\"m-large\",\"messages\":[{\"role\":\"user\",\"content\":\"I am Mara Quill.\"}]}";

  @TempDir static Path folder;
  private static RecordingProvider first;
  private static RecordingProvider second;
  private static RunningRecipients server;

  @BeforeAll
  static void start() throws Exception {
    first = RecordingProvider.start();
    second = RecordingProvider.start();
    Map<String, String> recipients = new TreeMap<>();
    String at = "protocol: openai, base_url: \"" + first.origin() + "\", ";
    String fallback = "fallback: spare, fallback_model: {m-large: m-spare}, ";
    recipients.put("plain", at + fallback);
    recipients.put("refused", refused(fallback));
    recipients.put("fragile", at + fallback + "circuit_breaker: {failures: 2, open_for: 1h}");
    recipients.put("alone", at + "circuit_breaker: {failures: 1, open_for: 1h}");
    recipients.put("spare", "protocol: anthropic, base_url: \"" + second.origin() + "\"");
    server = new RunningRecipients(folder, recipients);
  }

  /** A port that nobody listens on. */
  private static String refused(String more) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return "protocol: openai, base_url: \"http://127.0.0.1:"
          + free.getLocalPort()
          + "\", retries: 1, "
          + more;
    }
  }

  @AfterAll
  static void stop() {
    server.close();
    first.close();
    second.close();
  }

  @BeforeEach
  void clear() {
    first.clear();
    second.clear();
    first.replies(Script.echo(3));
    second.replies(Script.echo(3));
  }

  private static HttpResponse<String> call(String use) throws Exception {
    return server.post(use, "/v1/chat/completions", CHAT);
  }

  private static String attempts(HttpResponse<String> reply) throws Exception {
    return server.statements(reply).get(1).path("attempts").toString();
  }

  @Test
  void post_firstHasNoRoom_theFallbackAnswersAndTheReceiptNamesBoth() throws Exception {
    first.replies(DOWN);
    HttpResponse<String> reply = call("plain");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).contains("I am Mara Quill.", "chat.completion");
    assertThat(second.last().json().path("model").stringValue()).isEqualTo("m-spare");
    assertThat(second.last().text()).doesNotContain("Mara");
    JsonNode verdict = server.statements(reply).getFirst();
    assertThat(verdict.at("/recipient/id").stringValue()).isEqualTo("plain");
    assertThat(verdict.path("model").stringValue()).isEqualTo("m-large");
    JsonNode fallback = verdict.at("/fallbacks/0");
    assertThat(fallback.path("id").stringValue()).isEqualTo("spare");
    assertThat(fallback.path("model").stringValue()).isEqualTo("m-spare");
    assertThat(fallback.path("sent_as").stringValue()).isEqualTo("anthropic-messages");
    assertThat(fallback.path("sent").stringValue())
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(verdict.path("sent").stringValue());
    assertThat(attempts(reply))
        .isEqualTo(
            "[{\"recipient\":\"plain\",\"result\":\"503\"},{\"recipient\":\"spare\",\"result\":\"200\"}]");
  }

  @Test
  void stream_firstHasNoRoom_theFallbacksStreamIsTranslatedAndRestored() throws Exception {
    first.replies(DOWN);
    HttpResponse<String> reply =
        server.post(
            "plain",
            "/v1/chat/completions",
            CHAT.replace("\"model\"", "\"stream\":true,\"model\""));
    assertThat(reply.body()).contains("Mara Quill", "chat.completion.chunk", "[DONE]");
    assertThat(attempts(reply)).contains("\"503\"", "\"200\"");
  }

  @Test
  void post_firstCannotBeReached_theFallbackAnswers() throws Exception {
    HttpResponse<String> reply = call("refused");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(attempts(reply))
        .isEqualTo(
            "[{\"recipient\":\"refused\",\"result\":\"provider_unreachable\"},{\"recipient\":\"spare\",\"result\":\"200\"}]");
  }

  @Test
  void post_firstRefusesTheRequest_nobodyElseIsAsked() throws Exception {
    first.replies(Script.error(400, "{\"error\":{\"message\":\"no such model\"}}"));
    HttpResponse<String> reply = call("plain");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(second.requests()).isEmpty();
  }

  @Test
  void post_bothHaveNoRoom_theLastErrorIsRelayed() throws Exception {
    first.replies(DOWN);
    second.replies(
        Script.error(529, "{\"error\":{\"type\":\"overloaded_error\",\"message\":\"full\"}}"));
    HttpResponse<String> reply = call("plain");
    assertThat(reply.statusCode()).isEqualTo(529);
    assertThat(reply.body()).contains("full");
  }

  @Test
  void post_fallbackCannotBeToldWhatWasAsked_isPassedOver() throws Exception {
    HttpResponse<String> reply =
        server.post(
            "plain", "/v1/chat/completions", CHAT.replace("\"model\"", "\"n\":2,\"model\""));
    assertThat(server.statements(reply).getFirst().at("/fallbacks/0/passed_over").stringValue())
        .isEqualTo("not_translatable");
    assertThat(second.requests()).isEmpty();
  }

  @Test
  void post_firstFailedTooOften_isLeftAlone() throws Exception {
    first.replies(DOWN);
    call("fragile");
    call("fragile");
    first.clear();
    HttpResponse<String> reply = call("fragile");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(first.requests()).isEmpty();
    assertThat(server.metrics())
        .contains("sotto_provider_circuit{recipient=\"fragile\"} 1.0")
        .contains(
            "sotto_provider_attempts_total{recipient=\"fragile\",result=\"circuit_open\"} 1.0");
    assertThat(attempts(reply))
        .startsWith("[{\"recipient\":\"fragile\",\"result\":\"circuit_open\"}");
  }

  @Test
  void post_nobodyMayBeCalled_is503WithRetryAfterAndNothingIsSent() throws Exception {
    first.replies(DOWN);
    assertThat(call("alone").statusCode()).isEqualTo(503);
    first.clear();
    HttpResponse<String> reply = call("alone");
    assertThat(reply.statusCode()).isEqualTo(503);
    assertThat(reply.headers().firstValue("Retry-After").orElseThrow()).matches("3[56][0-9]{2}");
    assertThat(reply.body()).contains("provider_left_alone");
    assertThat(first.requests()).isEmpty();
    assertThat(server.statements(reply).get(1).path("status").stringValue()).isEqualTo("not_sent");
  }
}
