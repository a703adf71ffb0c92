package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.anthropic.core.JsonValue;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.BadRequestException;
import com.anthropic.errors.RateLimitException;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolResultBlockParam;
import dev.sotto.server.demo.RecordingProvider;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The official Anthropic client of a use whose recipient speaks only OpenAI's API. */
class AnthropicOverOpenAiTest {
  private static final Set<String> KNOWN =
      Set.of(
          "model",
          "max_completion_tokens",
          "messages",
          "tools",
          "tool_choice",
          "temperature",
          "top_p",
          "stop",
          "stream",
          "stream_options",
          "user",
          "parallel_tool_calls",
          "reasoning_effort",
          "response_format",
          "store");

  @TempDir static Path folder;
  private static RecordingProvider provider;
  private static RunningRecipients server;

  @BeforeAll
  static void start() throws Exception {
    provider = RecordingProvider.start();
    server =
        new RunningRecipients(
            folder, Map.of("it", "protocol: openai, base_url: \"" + provider.origin() + "\""));
  }

  @AfterAll
  static void stop() {
    server.close();
    provider.close();
  }

  @BeforeEach
  void echo() {
    provider.clear();
    provider.replies(Script.echo(1));
  }

  @AfterEach
  void onlyWhatOpenAiKnows_andNobody() {
    for (RecordingProvider.Recorded request : provider.requests()) {
      assertThat(request.path()).isEqualTo("/v1/chat/completions");
      assertThat(request.headers().contains("anthropic-version")).isFalse();
      assertThat(KNOWN).containsAll(request.json().propertyNames());
      assertThat(request.text()).doesNotContain("Mara", "Quill", RunningRecipients.EMAIL);
    }
  }

  private static MessageCreateParams.Builder chat(String text) {
    return MessageCreateParams.builder().model("m-large").maxTokens(200).addUserMessage(text);
  }

  private static Message create(MessageCreateParams chat) {
    return server.anthropic("it").messages().create(chat);
  }

  private static Message streamed(MessageCreateParams chat) {
    MessageAccumulator all = MessageAccumulator.create();
    try (StreamResponse<RawMessageStreamEvent> stream =
        server.anthropic("it").messages().createStreaming(chat)) {
      stream.stream().forEach(all::accumulate);
    }
    return all.message();
  }

  private static String text(Message message) {
    StringBuilder text = new StringBuilder();
    message.content().forEach(block -> block.text().ifPresent(each -> text.append(each.text())));
    return text.toString();
  }

  @Test
  void create_hidesAndBringsBack_andIsAskedToKeepNothing() {
    String text = "I am Mara Quill, mara.quill@example.com.";
    Message reply = create(chat(text).system("Be kind.").build());
    assertThat(text(reply)).isEqualTo(text);
    assertThat(reply.stopReason()).contains(StopReason.END_TURN);
    JsonNode body = provider.last().json();
    assertThat(body.at("/messages/0/role").stringValue()).isEqualTo("system");
    assertThat(body.path("store").booleanValue()).isFalse();
    assertThat(body.path("max_completion_tokens").intValue()).isEqualTo(200);
  }

  @Test
  void createStreaming_oneUnitAtATime_bringsAllBackWithTheUsage() {
    String text = "I am Mara Quill, mara.quill@example.com.";
    Message reply = streamed(chat(text).build());
    assertThat(text(reply)).isEqualTo(text);
    assertThat(reply.stopReason()).contains(StopReason.END_TURN);
    assertThat(reply.usage().outputTokens()).isPositive();
  }

  @Test
  void tools_overTwoTurns_theToolGetsTheRealValueAndTheModelNever() {
    provider.replies(Script.call("find_order", "{\"email\":\"<EMA", "IL_1>\"}"));
    MessageCreateParams.Builder chat =
        chat("Where is the order of mara.quill@example.com?")
            .addTool(
                Tool.builder()
                    .name("find_order")
                    .inputSchema(
                        Tool.InputSchema.builder()
                            .properties(JsonValue.from(Map.of("email", Map.of("type", "string"))))
                            .build())
                    .build());
    for (Message reply : List.of(create(chat.build()), streamed(chat.build()))) {
      var call = reply.content().getFirst().asToolUse();
      assertThat(call._input().convert(Map.class))
          .isEqualTo(Map.of("email", "mara.quill@example.com"));
      assertThat(reply.stopReason()).contains(StopReason.TOOL_USE);
    }
    Message first = create(chat.build());
    provider.replies(Script.words("It goes to <PERSON_1>."));
    Message second =
        create(
            chat.addMessage(first)
                .addUserMessageOfContentBlockParams(
                    List.of(
                        ContentBlockParam.ofToolResult(
                            ToolResultBlockParam.builder()
                                .toolUseId(first.content().getFirst().asToolUse().id())
                                .content("{\"name\":\"Mara Quill\"}")
                                .build())))
                .build());
    assertThat(text(second)).isEqualTo("It goes to Mara Quill.");
    JsonNode messages = provider.last().json().path("messages");
    assertThat(messages.at("/1/tool_calls/0/function/arguments").stringValue())
        .isEqualTo("{\"email\":\"<EMAIL_1>\"}");
    assertThat(messages.at("/2/role").stringValue()).isEqualTo("tool");
  }

  @Test
  void create_whatCannotBeSaid_isRefusedByNameAndNeverLeaves() {
    BadRequestException refused =
        catchThrowableOfType(
            BadRequestException.class,
            () ->
                create(
                    chat("hello").putAdditionalBodyProperty("top_k", JsonValue.from(5)).build()));
    assertThat(refused.getMessage()).contains("top_k: the recipient speaks OpenAI's API");
    assertThat(provider.requests()).isEmpty();
  }

  @Test
  void create_providersError_comesInAnthropicsShapeRestored() {
    provider.replies(
        Script.error(
            429, "{\"error\":{\"message\":\"slow down, <PERSON_1>\",\"type\":\"requests\"}}"));
    RateLimitException refused =
        catchThrowableOfType(
            RateLimitException.class, () -> create(chat("I am Mara Quill.").build()));
    assertThat(refused.body().toString()).contains("slow down, Mara Quill", "rate_limit_error");
  }

  @Test
  void createStreaming_providerBreaksOff_isTheClientsException() {
    provider.replies(Script.broken(2, "Dear ", "<PERSON_1>", "!"));
    Throwable broken = catchThrowable(() -> streamed(chat("I am Mara Quill.").build()));
    assertThat(broken).isInstanceOf(AnthropicException.class).hasMessageContaining("broke off");
  }
}
