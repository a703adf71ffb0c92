package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.messages.MessageCreateParams;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.sotto.server.SocketProvider.Behaviour;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Everything that a provider can do wrong on the wire, and what the client and the receipt get. */
class BadProviderTest {
  private static final int RECIPIENTS = 60;
  private static final String OPENAI = "/v1/chat/completions";
  private static final String ANTHROPIC = "/v1/messages";
  private static final String JSON =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n";
  private static final String SSE =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
  private static final String COMPLETION =
      "{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,"
          + "\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"<PERSON_1>\"}}]}";
  private static final String CHUNK =
      "data:"
          + " {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"<PERSON_1>"
          + " <PERS\"},\"finish_reason\":null}]}\n\n";
  private static final String DELTA =
      "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
          + "\"delta\":{\"type\":\"text_delta\",\"text\":\"<PERSON_1> <PERS\"}}\n\n";

  @TempDir static Path folder;
  private static SocketProvider provider;
  private static RunningRecipients server;
  private static final AtomicInteger NEXT = new AtomicInteger();

  @BeforeAll
  static void start() throws Exception {
    provider = new SocketProvider();
    Map<String, String> recipients = new TreeMap<>();
    for (int i = 0; i < RECIPIENTS; i++) {
      recipients.put(
          "r" + i,
          "protocol: both, base_url: \"%s\", timeouts: {first_byte: 1s, idle: 1s, whole: 5s}"
              .formatted(provider.origin()));
    }
    server = new RunningRecipients(folder, recipients);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    provider.close();
  }

  /** A recipient of its own for each call: none is left alone for what another test did. */
  private static String use() {
    return "r" + NEXT.getAndIncrement();
  }

  private static HttpResponse<String> call(String path, boolean stream) throws Exception {
    return server.post(
        use(),
        path,
        "{\"model\":\"m\",\"max_tokens\":9,\"stream\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"I am Mara Quill.\"}]}"
            .formatted(stream));
  }

  private static String length(String body) {
    return "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private static Arguments bad(String name, int status, String code, Behaviour behaviour) {
    return Arguments.of(name, status, code, behaviour);
  }

  private static java.util.List<Arguments> replies() {
    return java.util.List.of(
        bad("hangs", 504, "provider_timeout", call -> call.hang()),
        bad(
            "says half a head and hangs",
            504,
            "provider_timeout",
            call -> call.say("HTTP/1.1 200 OK\r\nA: b").hang()),
        bad("hangs up", 502, "provider_unreachable", call -> {}),
        bad("resets", 502, "provider_unreachable", call -> call.reset()),
        bad("speaks no HTTP", 502, "provider_reply", call -> call.say("SSH-2.0-x\r\n\r\n")),
        bad(
            "HTML",
            502,
            "provider_reply",
            call ->
                call.say(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n"
                        + length("<p>Hi"))),
        bad("a stream for a plain call", 502, "provider_reply", call -> call.say(SSE + CHUNK)),
        bad("nothing", 502, "provider_reply", call -> call.say(JSON + length(""))),
        bad("no object", 502, "provider_reply", call -> call.say(JSON + length("[1]"))),
        bad(
            "gzip",
            502,
            "provider_reply",
            call -> call.say(JSON + "Content-Encoding: gzip\r\n" + length("\u001f\u008b"))),
        bad(
            "a redirection",
            502,
            "provider_reply",
            call ->
                call.say(
                    "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: http://127.0.0.1:1/\r\n"
                        + length(""))),
        bad(
            "less than its length",
            502,
            "provider_reply",
            call -> call.say(JSON + "Content-Length: 9000\r\n\r\n" + COMPLETION)),
        bad(
            "more than its length",
            502,
            "provider_reply",
            call -> call.say(JSON + "Content-Length: 20\r\n\r\n" + COMPLETION)),
        bad(
            "half a reply, then silence",
            504,
            "provider_timeout",
            call -> call.say(JSON + "Content-Length: 9000\r\n\r\n{\"id\"").hang()),
        bad(
            "invalid UTF-8",
            502,
            "provider_reply",
            call -> call.say(JSON + length("{\"id\":\"\u00ff\u00fe\"}"))),
        bad(
            "a huge header",
            502,
            "provider_reply",
            call -> call.say("HTTP/1.1 200 OK\r\nX: " + "x".repeat(200_000) + "\r\n\r\n")),
        bad(
            "headers without an end",
            502,
            "provider_reply",
            call -> call.say("HTTP/1.1 200 OK\r\n").forever("X: y\r\n")),
        bad(
            "early hints without an end",
            504,
            "provider_timeout",
            call -> {
              while (!Thread.currentThread().isInterrupted()) {
                call.say("HTTP/1.1 103 Early Hints\r\n\r\n");
                Thread.sleep(20);
              }
            }),
        bad(
            "a body without an end",
            502,
            "provider_reply",
            call -> call.say(JSON + "\r\n").forever(" ".repeat(65_536))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("replies")
  void plainCall_badReply_isTheVendorsErrorAndOnRecord(
      String name, int status, String code, Behaviour behaviour) throws Exception {
    provider.does(behaviour);
    for (String path : new String[] {OPENAI, ANTHROPIC}) {
      HttpResponse<String> reply = call(path, false);
      assertThat(reply.statusCode()).as(name + reply.body()).isEqualTo(status);
      assertThat(reply.body()).contains("\"code\":\"" + code + "\"");
      assertThat(reply.body().contains("\"type\":\"error\"")).isEqualTo(path.equals(ANTHROPIC));
      JsonNode outcome = server.statements(reply).get(1);
      assertThat(outcome.path("status").stringValue()).isIn("failed", "provider_error");
      assertThat(outcome.path("http").intValue()).isIn(status, 200, 302);
      assertThat(outcome.path("attempts")).hasSize(1);
    }
  }

  @Test
  void plainCall_earlyHintsFirst_isAReply() throws Exception {
    provider.does(
        call ->
            call.say("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + JSON + length(COMPLETION)));
    assertThat(call(OPENAI, false).body()).contains("Mara Quill");
  }

  private static java.util.List<Arguments> streams() {
    return java.util.List.of(
        bad("half a stream", 200, "provider_stream", call -> {}),
        bad("half an event", 200, "provider_stream", call -> call.say("data: {\"id\"")),
        bad(
            "half an event, then silence",
            200,
            "provider_stream",
            call -> call.say("data: {\"i").hang()),
        bad("a reset", 200, "provider_stream", call -> call.reset()),
        bad(
            "an event without an end",
            200,
            "provider_stream",
            call -> call.say("data: ").forever("x".repeat(65_536))),
        bad(
            "a stream without an end",
            200,
            "provider_stream",
            call -> {
              while (!Thread.currentThread().isInterrupted()) {
                call.say(": still here\n\n");
                Thread.sleep(50);
              }
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("streams")
  void stream_thatBreaks_givesAllThereWasAndAnErrorEvent(
      String name, int status, String code, Behaviour behaviour) throws Exception {
    for (String path : new String[] {OPENAI, ANTHROPIC}) {
      provider.does(
          call -> {
            call.say(SSE + (path.equals(OPENAI) ? CHUNK : DELTA));
            behaviour.answer(call);
          });
      HttpResponse<String> reply = call(path, true);
      assertThat(reply.statusCode()).as(name).isEqualTo(status);
      assertThat(reply.body())
          .as(name)
          .contains("Mara Quill", "<PERS", "\"code\":\"" + code + "\"");
      assertThat(server.statements(reply).get(1).path("status").stringValue()).isEqualTo("broken");
    }
  }

  @Test
  void stream_answeredByJson_isAnError() throws Exception {
    provider.does(call -> call.say(JSON + length(COMPLETION)));
    HttpResponse<String> reply = call(OPENAI, true);
    assertThat(reply.statusCode()).isEqualTo(502);
    assertThat(reply.body()).contains("no stream although one was asked for");
  }

  @Test
  void stream_invalidUtf8InAnEvent_goesOn() throws Exception {
    provider.does(
        call ->
            call.say(SSE + CHUNK.replace("<PERSON_1>", "\u00ff <PERSON_1>"))
                .say(CHUNK.replace("null}", "\"stop\"}") + "data: [DONE]\n\n"));
    assertThat(call(OPENAI, true).body()).contains("\ufffd Mara Quill").contains("[DONE]");
  }

  @Test
  void clients_ofAHangingProvider_getTheirOwnExceptions() {
    provider.does(call -> call.hang());
    Throwable openAi =
        catchThrowable(
            () ->
                server
                    .openAi(use())
                    .chat()
                    .completions()
                    .create(
                        ChatCompletionCreateParams.builder()
                            .model("m")
                            .addUserMessage("hi")
                            .build()));
    assertThat(openAi)
        .isInstanceOfSatisfying(
            OpenAIServiceException.class, e -> assertThat(e.statusCode()).isEqualTo(504));
    Throwable anthropic =
        catchThrowable(
            () ->
                server
                    .anthropic(use())
                    .messages()
                    .create(
                        MessageCreateParams.builder()
                            .model("m")
                            .maxTokens(9)
                            .addUserMessage("hi")
                            .build()));
    assertThat(anthropic)
        .isInstanceOfSatisfying(
            AnthropicServiceException.class, e -> assertThat(e.statusCode()).isEqualTo(504));
  }
}
