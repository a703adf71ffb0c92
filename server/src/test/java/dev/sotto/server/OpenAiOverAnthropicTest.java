package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.OpenAIException;
import com.openai.errors.RateLimitException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import dev.sotto.server.demo.RecordingProvider;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The official OpenAI client of a use whose recipient speaks only Anthropic's API. */
class OpenAiOverAnthropicTest {
  private static final Set<String> KNOWN =
      Set.of(
          "model",
          "max_tokens",
          "messages",
          "system",
          "tools",
          "tool_choice",
          "temperature",
          "top_p",
          "stop_sequences",
          "stream",
          "metadata",
          "thinking",
          "output_config");

  @TempDir static Path folder;
  private static RecordingProvider provider;
  private static RunningRecipients server;

  @BeforeAll
  static void start() throws Exception {
    provider = RecordingProvider.start();
    server =
        new RunningRecipients(
            folder, Map.of("it", "protocol: anthropic, base_url: \"" + provider.origin() + "\""));
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
  void onlyWhatAnthropicKnows_andNobody() {
    for (RecordingProvider.Recorded request : provider.requests()) {
      assertThat(request.path()).isEqualTo("/v1/messages");
      assertThat(request.headers().get("anthropic-version")).isEqualTo("2023-06-01");
      assertThat(KNOWN).containsAll(request.json().propertyNames());
      assertThat(request.text()).doesNotContain("Mara", "Quill", RunningRecipients.EMAIL);
    }
  }

  private static ChatCompletionCreateParams.Builder chat(String text) {
    return ChatCompletionCreateParams.builder().model("m-large").addUserMessage(text);
  }

  private static ChatCompletion create(ChatCompletionCreateParams chat) {
    return server.openAi("it").chat().completions().create(chat);
  }

  private static ChatCompletion streamed(ChatCompletionCreateParams chat) {
    ChatCompletionAccumulator all = ChatCompletionAccumulator.create();
    try (StreamResponse<ChatCompletionChunk> stream =
        server.openAi("it").chat().completions().createStreaming(chat)) {
      stream.stream().forEach(all::accumulate);
    }
    return all.chatCompletion();
  }

  private static String content(ChatCompletion reply) {
    return reply.choices().getFirst().message().content().orElse("");
  }

  private static FunctionDefinition tool() {
    return FunctionDefinition.builder()
        .name("find_order")
        .parameters(
            FunctionParameters.builder()
                .putAdditionalProperty("type", JsonValue.from("object"))
                .putAdditionalProperty(
                    "properties", JsonValue.from(Map.of("email", Map.of("type", "string"))))
                .build())
        .build();
  }

  @Test
  void create_hidesAndBringsBack_andSaysWhatItCost() {
    String text = "I am Mara Quill, mara.quill@example.com.";
    ChatCompletion reply = create(chat(text).addSystemMessage("Be kind.").build());
    assertThat(content(reply)).isEqualTo(text);
    assertThat(reply.choices().getFirst().finishReason())
        .isEqualTo(ChatCompletion.Choice.FinishReason.STOP);
    assertThat(reply.usage().orElseThrow().totalTokens()).isPositive();
    assertThat(provider.last().json().path("system").stringValue()).isEqualTo("Be kind.");
    assertThat(provider.last().json().path("max_tokens").intValue()).isEqualTo(4096);
  }

  @Test
  void createStreaming_oneUnitAtATime_bringsAllBackAndTheUsageWhenAsked() {
    String text = "I am Mara Quill, mara.quill@example.com.";
    ChatCompletion reply =
        streamed(
            chat(text)
                .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build());
    assertThat(content(reply)).isEqualTo(text);
    assertThat(reply.usage()).isPresent();
    assertThat(content(streamed(chat(text).build()))).isEqualTo(text);
  }

  @Test
  void tools_overTwoTurns_theToolGetsTheRealValueAndTheModelNever() {
    String[] pieces = {"{\"email\":\"<EMA", "IL_1>\"}"};
    provider.replies(Script.call("find_order", pieces));
    ChatCompletionCreateParams.Builder chat =
        chat("Where is the order of mara.quill@example.com?").addFunctionTool(tool());
    for (ChatCompletion reply :
        new ChatCompletion[] {create(chat.build()), streamed(chat.build())}) {
      var call = reply.choices().getFirst().message().toolCalls().orElseThrow().getFirst();
      assertThat(call.asFunction().function().arguments())
          .isEqualTo("{\"email\":\"mara.quill@example.com\"}");
      assertThat(reply.choices().getFirst().finishReason())
          .isEqualTo(ChatCompletion.Choice.FinishReason.TOOL_CALLS);
    }
    ChatCompletion first = create(chat.build());
    provider.replies(Script.words("It goes to <PERSON_1>."));
    var call = first.choices().getFirst().message().toolCalls().orElseThrow().getFirst();
    ChatCompletion second =
        create(
            chat.addMessage(first.choices().getFirst().message())
                .addMessage(
                    ChatCompletionToolMessageParam.builder()
                        .toolCallId(call.asFunction().id())
                        .content("{\"name\":\"Mara Quill\"}")
                        .build())
                .build());
    assertThat(content(second)).isEqualTo("It goes to Mara Quill.");
    JsonNode turns = provider.last().json().path("messages");
    assertThat(turns.at("/1/content/0/input/email").stringValue()).isEqualTo("<EMAIL_1>");
    assertThat(turns.at("/2/content/0/type").stringValue()).isEqualTo("tool_result");
    assertThat(turns.at("/2/content/0/tool_use_id").stringValue())
        .isEqualTo(turns.at("/1/content/0/id").stringValue());
  }

  @Test
  void create_whatCannotBeSaid_isRefusedByNameAndNeverLeaves() {
    BadRequestException refused =
        catchThrowableOfType(BadRequestException.class, () -> create(chat("hello").n(2).build()));
    assertThat(refused.getMessage()).contains("n: the recipient speaks Anthropic's API");
    assertThat(refused.code()).contains("not_translatable");
    assertThat(provider.requests()).isEmpty();
  }

  @Test
  void create_providersError_comesInOpenAisShapeRestored() {
    provider.replies(
        Script.error(
            429,
            "{\"type\":\"error\",\"error\":{\"type\":\"rate_limit_error\",\"message\":\"slow down,"
                + " <PERSON_1>\"}}"));
    RateLimitException refused =
        catchThrowableOfType(
            RateLimitException.class, () -> create(chat("I am Mara Quill.").build()));
    assertThat(refused.getMessage()).contains("slow down, Mara Quill");
  }

  @Test
  void createStreaming_providerBreaksOff_isTheClientsException() {
    provider.replies(Script.broken(2, "Dear ", "<PERSON_1>", "!"));
    Throwable broken = catchThrowable(() -> streamed(chat("I am Mara Quill.").build()));
    assertThat(broken).isInstanceOf(OpenAIException.class).hasMessageContaining("broke off");
  }

  @Test
  void receipt_saysWhatWasSentAs() throws Exception {
    JsonNode verdict =
        server
            .statements(
                server.post(
                    "it",
                    "/v1/chat/completions",
                    "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}"))
            .getFirst();
    assertThat(verdict.path("protocol").stringValue()).isEqualTo("openai-chat");
    assertThat(verdict.path("sent_as").stringValue()).isEqualTo("anthropic-messages");
  }
}
