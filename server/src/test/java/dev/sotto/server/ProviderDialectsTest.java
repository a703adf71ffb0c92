package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.core.JsonValue;
import com.openai.errors.BadRequestException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionToolChoiceOption;
import dev.sotto.server.StrictProvider.Vendor;
import dev.sotto.server.http.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The official OpenAI client against a whole server, and behind it each vendor as it documents. */
class ProviderDialectsTest {
  private static final Set<String> OPENAI_FIELDS =
      Set.of(
          "model",
          "messages",
          "store",
          "seed",
          "stream",
          "stream_options",
          "temperature",
          "tools",
          "tool_choice",
          "max_completion_tokens",
          "user",
          "n");
  private static final Set<String> MISTRAL_FIELDS =
      Set.of(
          "model",
          "messages",
          "temperature",
          "top_p",
          "max_tokens",
          "stream",
          "stop",
          "random_seed",
          "response_format",
          "tools",
          "tool_choice",
          "presence_penalty",
          "frequency_penalty",
          "n",
          "prediction",
          "parallel_tool_calls",
          "prompt_mode",
          "reasoning_effort",
          "safe_prompt");
  private static final Function<String, String> OPENAI_UNKNOWN =
      field ->
          "400 {\"error\":{\"message\":\"Unrecognized request argument supplied: %s\"}}"
              .formatted(field);

  @TempDir Path folder;
  private AutoCloseable open = () -> {};

  @AfterEach
  void stop() throws Exception {
    open.close();
  }

  private record Running(StrictProvider provider, RunningRecipients server) {
    ChatCompletion create(ChatCompletionCreateParams chat) {
      return server.openAi("it").chat().completions().create(chat);
    }
  }

  private Running start(Vendor vendor, String entry) throws Exception {
    StrictProvider provider = new StrictProvider(vendor);
    RunningRecipients server =
        new RunningRecipients(
            folder,
            Map.of("it", entry + ", base_url: \"" + provider.origin() + "\""),
            Map.of("KEY", "k-1"));
    open =
        () -> {
          server.close();
          provider.close();
        };
    return new Running(provider, server);
  }

  private static Vendor openAiLike(String path, String header, String key, String forbidden) {
    return new Vendor(
        path, header, key, forbidden, OPENAI_FIELDS, OPENAI_UNKNOWN, body -> echo(body, ""));
  }

  private static Vendor mistral() {
    return new Vendor(
        "/v1/chat/completions",
        "Authorization",
        "Bearer k-1",
        "api-key",
        MISTRAL_FIELDS,
        field ->
            ("422 {\"object\":\"error\",\"message\":{\"detail\":[{\"type\":\"extra_forbidden\","
                    + "\"loc\":[\"body\",\"%s\"],\"msg\":\"Extra inputs are not permitted\"}]},"
                    + "\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}")
                .formatted(field),
        body -> echo(body, ""));
  }

  private static String echo(JsonNode body, String more) {
    JsonNode last = body.path("messages").path(body.path("messages").size() - 1);
    return """
    {"id":"c","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,
    "finish_reason":"stop","logprobs":null%s,"message":{"role":"assistant","refusal":null,
    "content":%s}}]}\
    """
        .formatted(more, Json.MAPPER.writeValueAsString(last.path("content")));
  }

  private static ChatCompletionCreateParams.Builder chat() {
    return ChatCompletionCreateParams.builder()
        .model("m-large")
        .addUserMessage("I am " + RunningRecipients.NAME + ".");
  }

  private static String content(ChatCompletion reply) {
    return reply.choices().getFirst().message().content().orElse("");
  }

  @Test
  void openAi_takesItsKeyAndIsAskedToKeepNothing() throws Exception {
    Running it =
        start(
            openAiLike("/v1/chat/completions", "Authorization", "Bearer k-1", "api-key"),
            "provider: openai, key_env: KEY");
    assertThat(content(it.create(chat().seed(1).build()))).isEqualTo("I am Mara Quill.");
    assertThat(it.provider().last().body().path("store").booleanValue()).isFalse();
    assertThat(it.provider().last().body().toString()).doesNotContain("Mara");
  }

  @Test
  void azure_v1_takesApiKeyAndTheDeploymentAsModel() throws Exception {
    Running it =
        start(
            openAiLike("/openai/v1/chat/completions", "api-key", "k-1", "Authorization"),
            "provider: azure_openai, deployment: support-1, key_env: KEY");
    assertThat(content(it.create(chat().build()))).isEqualTo("I am Mara Quill.");
    assertThat(it.provider().last().body().path("model").stringValue()).isEqualTo("support-1");
  }

  @Test
  void azure_dated_takesTheDeploymentInThePathAndRepliesWithItsFilters() throws Exception {
    Vendor vendor =
        new Vendor(
            "/openai/deployments/m-large/chat/completions?api-version=2024-10-21",
            "api-key",
            "k-1",
            "Authorization",
            Set.of("model", "messages"),
            OPENAI_UNKNOWN,
            body -> echo(body, ",\"content_filter_results\":{\"hate\":{\"filtered\":false}}"));
    Running it = start(vendor, "provider: azure_openai, api_version: \"2024-10-21\", key_env: KEY");
    ChatCompletion reply = it.create(chat().build());
    assertThat(content(reply)).isEqualTo("I am Mara Quill.");
    assertThat(reply.choices().getFirst()._additionalProperties())
        .containsKey("content_filter_results");
  }

  @Test
  void azure_filteredPrompt_keepsTheVendorsCode() throws Exception {
    Vendor vendor =
        new Vendor(
            "/openai/v1/chat/completions",
            "api-key",
            "k-1",
            "Authorization",
            Set.of("model", "messages"),
            field ->
                "400 {\"error\":{\"message\":\"filtered\",\"type\":null,\"param\":\"prompt\","
                    + "\"code\":\"content_filter\",\"status\":400}}",
            body -> echo(body, ""));
    Running it = start(vendor, "provider: azure_openai, key_env: KEY");
    BadRequestException refused =
        catchThrowableOfType(
            BadRequestException.class, () -> it.create(chat().temperature(0.1).build()));
    assertThat(refused.code()).contains("content_filter");
  }

  @Test
  void mistral_getsItsOwnWordsAndNothingThatItRefuses() throws Exception {
    Running it = start(mistral(), "provider: mistral, key_env: KEY");
    ChatCompletion reply =
        it.create(
            chat()
                .seed(7)
                .maxCompletionTokens(50)
                .user("u-1")
                .toolChoice(ChatCompletionToolChoiceOption.Auto.REQUIRED)
                .putAdditionalBodyProperty("safe_prompt", JsonValue.from(true))
                .build());
    assertThat(content(reply)).isEqualTo("I am Mara Quill.");
    JsonNode body = it.provider().last().body();
    assertThat(body.path("random_seed").intValue()).isEqualTo(7);
    assertThat(body.path("max_tokens").intValue()).isEqualTo(50);
    assertThat(body.path("tool_choice").stringValue()).isEqualTo("any");
    assertThat(body.path("safe_prompt").booleanValue()).isTrue();
  }

  @Test
  void mistral_toolIdsOfOthers_becomeNineLettersAndDigits() throws Exception {
    Running it = start(mistral(), "provider: mistral, key_env: KEY");
    it.server()
        .post(
            "it",
            "/v1/chat/completions",
            """
            {"model":"m","messages":[{"role":"user","content":"hello"},
            {"role":"assistant","content":null,"tool_calls":[{"id":"call_abc-123456","type":"function",
            "function":{"name":"find","arguments":"{}"}}]},
            {"role":"tool","tool_call_id":"call_abc-123456","content":"found"}]}\
            """);
    JsonNode messages = it.provider().last().body().path("messages");
    String id = messages.at("/1/tool_calls/0/id").stringValue();
    assertThat(id).matches("[a-zA-Z0-9]{9}");
    assertThat(messages.at("/2/tool_call_id").stringValue()).isEqualTo(id);
  }

  @Test
  void mistral_fieldThatChangesTheReply_isRefusedByName() throws Exception {
    Running it = start(mistral(), "provider: mistral, key_env: KEY");
    BadRequestException refused =
        catchThrowableOfType(
            BadRequestException.class, () -> it.create(chat().logprobs(true).build()));
    assertThat(refused.getMessage()).contains("logprobs: Mistral does not take it");
    assertThat(it.provider().requests()).isEmpty();
  }

  @Test
  void mistral_itsErrors_areReadInItsShape() throws Exception {
    Running it = start(mistral(), "provider: mistral, key_env: KEY");
    OpenAIServiceException refused =
        catchThrowableOfType(
            OpenAIServiceException.class,
            () -> it.create(chat().putAdditionalBodyProperty("top_a", JsonValue.from(1)).build()));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.getMessage()).contains("body.top_a: Extra inputs are not permitted");
  }

  @Test
  void ollama_needsNoKeyAndWhatItWouldPassOverIsRefused() throws Exception {
    Vendor vendor =
        new Vendor(
            "/v1/chat/completions",
            null,
            null,
            "Authorization",
            Set.of("model", "messages", "seed", "temperature", "max_tokens", "tools"),
            OPENAI_UNKNOWN,
            body -> echo(body, ""));
    Running it = start(vendor, "provider: ollama");
    ChatCompletion reply = it.create(chat().seed(7).maxCompletionTokens(50).user("u-1").build());
    assertThat(content(reply)).isEqualTo("I am Mara Quill.");
    assertThat(it.provider().last().body().path("max_tokens").intValue()).isEqualTo(50);
    BadRequestException refused =
        catchThrowableOfType(
            BadRequestException.class,
            () ->
                it.create(chat().toolChoice(ChatCompletionToolChoiceOption.Auto.REQUIRED).build()));
    assertThat(refused.getMessage()).contains("tool_choice: Ollama does not take it");
  }

  @Test
  void vllm_itsOwnFieldsPassAndStoreDoesNot() throws Exception {
    Vendor vendor =
        new Vendor(
            "/v1/chat/completions",
            null,
            null,
            "api-key",
            Set.of("model", "messages", "top_k", "min_p", "structured_outputs"),
            OPENAI_UNKNOWN,
            body -> echo(body, ""));
    Running it = start(vendor, "provider: vllm");
    it.create(
        chat()
            .putAdditionalBodyProperty("top_k", JsonValue.from(40))
            .putAdditionalBodyProperty("min_p", JsonValue.from(0.05))
            .putAdditionalBodyProperty(
                "structured_outputs",
                JsonValue.from(Map.of("choice", java.util.List.of("yes", "no"))))
            .build());
    JsonNode body = it.provider().last().body();
    assertThat(body.path("top_k").intValue()).isEqualTo(40);
    assertThat(body.at("/structured_outputs/choice/1").stringValue()).isEqualTo("no");
  }

  @Test
  void anthropic_takesItsVersionAndKey() throws Exception {
    Vendor vendor =
        new Vendor(
            "/v1/messages",
            "x-api-key",
            "k-1",
            "Authorization",
            Set.of("model", "messages", "max_tokens"),
            OPENAI_UNKNOWN,
            body ->
                """
                {"id":"m","type":"message","role":"assistant","model":"m","stop_reason":"end_turn",
                "stop_sequence":null,"usage":{"input_tokens":1,"output_tokens":1},
                "content":[{"type":"text","text":"Hi"}]}\
                """);
    Running it = start(vendor, "provider: anthropic, key_env: KEY");
    assertThat(
            it.server()
                .post(
                    "it",
                    "/v1/messages",
                    "{\"model\":\"m\",\"max_tokens\":9,\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}")
                .body())
        .contains("\"Hi\"");
    assertThat(it.provider().last().headers()).containsKey("Anthropic-version");
  }
}
