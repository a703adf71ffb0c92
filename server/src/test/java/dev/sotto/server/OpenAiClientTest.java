package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.core.JsonValue;
import com.openai.core.http.HttpResponseFor;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import dev.sotto.ledger.ReceiptResult;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The official OpenAI client, unmodified, against a whole Sotto. */
class OpenAiClientTest {
  @TempDir static Path data;
  private static RunningDemo demo;

  @BeforeAll
  static void start() throws Exception {
    demo = new RunningDemo(data);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @BeforeEach
  void echo() {
    demo.provider.clear();
    demo.provider.replies(Script.echo(1));
  }

  private static ChatCompletionCreateParams.Builder chat(String text) {
    return ChatCompletionCreateParams.builder().model("any-model").addUserMessage(text);
  }

  private static ChatCompletionContentPart image() {
    return ChatCompletionContentPart.ofImageUrl(
        ChatCompletionContentPartImage.builder()
            .imageUrl(
                ChatCompletionContentPartImage.ImageUrl.builder()
                    .url("https://example.com/a.png")
                    .build())
            .build());
  }

  private static String content(ChatCompletion completion) {
    return completion.choices().getFirst().message().content().orElse("");
  }

  @Test
  void create_everyLanguage_hidesAllAndBringsItBack() {
    demo.oneOfEachLanguage()
        .forEach(
            customer -> {
              String text = RunningDemo.everything(customer);
              String reply =
                  content(demo.openAi(customer).chat().completions().create(chat(text).build()));
              assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
              assertThat(reply).as(customer.language()).isEqualTo(text);
            });
  }

  @Test
  void createStreaming_oneUnitAtATime_bringsAllBack() {
    demo.oneOfEachLanguage()
        .forEach(
            customer -> {
              String text = RunningDemo.everything(customer);
              try (StreamResponse<ChatCompletionChunk> stream =
                  demo.openAi(customer).chat().completions().createStreaming(chat(text).build())) {
                String reply =
                    stream.stream()
                        .flatMap(chunk -> chunk.choices().stream())
                        .flatMap(choice -> choice.delta().content().stream())
                        .collect(Collectors.joining());
                assertThat(reply).as(customer.language()).isEqualTo(text);
              }
              assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
            });
  }

  @Test
  void create_toolsOverTwoTurns_theToolGetsTheRealValueAndTheModelNever() {
    Customer customer = demo.shop.customers().getFirst();
    demo.provider.replies(
        Script.call("find_order", "{\"email\":\"<EMA", "IL_1>\",\"order\":\"<ORDER", "_ID_1>\"}"));
    ChatCompletionFunctionTool tool =
        ChatCompletionFunctionTool.builder()
            .function(
                FunctionDefinition.builder()
                    .name("find_order")
                    .description("Finds an order of " + customer.name())
                    .parameters(
                        FunctionParameters.builder()
                            .putAdditionalProperty("type", JsonValue.from("object"))
                            .putAdditionalProperty(
                                "properties",
                                JsonValue.from(
                                    Map.of(
                                        "email", Map.of("type", "string"),
                                        "order", Map.of("type", "string"))))
                            .build())
                    .build())
            .build();
    String text = "Write to " + customer.email() + " about order " + customer.order();
    ChatCompletion first =
        demo.openAi(customer).chat().completions().create(chat(text).addTool(tool).build());
    var call = first.choices().getFirst().message().toolCalls().orElseThrow().getFirst();
    assertThat(call.asFunction().function().arguments())
        .isEqualTo(
            "{\"email\":\"%s\",\"order\":\"%s\"}".formatted(customer.email(), customer.order()));

    demo.provider.replies(Script.echo(3));
    String found =
        "{\"name\":\"%s\",\"ship_to\":\"%s\",\"notes\":\"{\\\"phone\\\":\\\"%s\\\"}\"}"
            .formatted(customer.name(), customer.address(), customer.phone());
    demo.openAi(customer)
        .chat()
        .completions()
        .create(
            chat(text)
                .addTool(tool)
                .addMessage(
                    ChatCompletionAssistantMessageParam.builder()
                        .toolCalls(first.choices().getFirst().message().toolCalls().orElseThrow())
                        .build())
                .addMessage(
                    ChatCompletionToolMessageParam.builder()
                        .toolCallId(call.asFunction().id())
                        .content(found)
                        .build())
                .build());
    demo.provider
        .requests()
        .forEach(request -> assertThat(RunningDemo.leaked(request, customer)).isEmpty());
    JsonNode before = demo.provider.requests().getFirst().json().path("messages");
    JsonNode after = demo.provider.last().json().path("messages");
    assertThat(after.get(0)).isEqualTo(before.get(0));
    assertThat(
            after.get(1).path("tool_calls").path(0).path("function").path("arguments").asString())
        .contains("<EMAIL_1>");
    assertThat(demo.provider.last().json().path("tools"))
        .isEqualTo(demo.provider.requests().getFirst().json().path("tools"));
  }

  @Test
  void create_nextTurn_sendsTheSamePrefix() {
    Customer customer = demo.shop.customers().get(3);
    String first = RunningDemo.everything(customer);
    String reply = content(demo.openAi(customer).chat().completions().create(chat(first).build()));
    JsonNode turn1 = demo.provider.last().json().path("messages");
    demo.openAi(customer)
        .chat()
        .completions()
        .create(
            chat(first)
                .addAssistantMessage(reply)
                .addUserMessage("Please write to " + customer.name())
                .build());
    JsonNode turn2 = demo.provider.last().json().path("messages");
    assertThat(turn2.get(0)).isEqualTo(turn1.get(0));
    assertThat(turn2.get(1).path("content").asString())
        .isEqualTo(turn1.get(0).path("content").asString());
  }

  @Test
  void create_fieldsBesideTheMessages_holdNothingEither() {
    Customer customer = demo.shop.customers().get(5);
    demo.openAi(customer)
        .chat()
        .completions()
        .create(
            chat("hello")
                .addSystemMessage("The customer is " + customer.name())
                .user(customer.email())
                .stop(customer.name())
                .metadata(
                    com.openai.models.chat.completions.ChatCompletionCreateParams.Metadata.builder()
                        .putAdditionalProperty("customer", JsonValue.from(customer.name()))
                        .build())
                .putAdditionalBodyProperty("tomorrows_field", JsonValue.from(customer.address()))
                .build());
    assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
    assertThat(demo.provider.last().holds(demo.key())).isFalse();
    assertThat(demo.provider.last().json().path("store").asBoolean(true)).isFalse();
    assertThat(demo.provider.last().json().has("metadata")).isFalse();
  }

  @Test
  void create_useAndSubjectInMetadata_serveAndAreTakenOut() {
    Customer customer = demo.shop.customers().get(6);
    String reply =
        content(
            demo.openAi(demo.key())
                .build()
                .chat()
                .completions()
                .create(
                    chat("I am " + customer.name())
                        .metadata(
                            ChatCompletionCreateParams.Metadata.builder()
                                .putAdditionalProperty("sotto_use", JsonValue.from(RunningDemo.USE))
                                .putAdditionalProperty(
                                    "sotto_subject", JsonValue.from(RunningDemo.subject(customer)))
                                .build())
                        .build()));
    assertThat(reply).isEqualTo("I am " + customer.name());
    assertThat(demo.provider.last().text()).doesNotContain("sotto_");
  }

  @Test
  void create_customerObjected_isRefusedInTheClientsOwnWords() throws Exception {
    Customer customer = demo.shop.customers().get(10);
    demo.prefer(customer, "*", "object");
    PermissionDeniedException refused =
        catchThrowableOfType(
            PermissionDeniedException.class,
            () -> demo.openAi(customer).chat().completions().create(chat("hello").build()));
    assertThat(refused.code()).contains("objection");
    assertThat(refused.body().toString()).contains("art. 21(1)");
    String receipt = refused.headers().values("Sotto-Receipt").getFirst();
    assertThat(demo.verified(demo.receipt(receipt))).isInstanceOf(ReceiptResult.Valid.class);
    assertThat(demo.provider.requests()).isEmpty();

    demo.prefer(customer, "*", "lift");
    assertThat(content(demo.openAi(customer).chat().completions().create(chat("hello").build())))
        .isEqualTo("hello");
  }

  @Test
  void createStreaming_objectionWhileItRuns_endsAsItBegan() throws Exception {
    Customer customer = demo.shop.customers().get(11);
    String text = RunningDemo.everything(customer);
    try (StreamResponse<ChatCompletionChunk> stream =
        demo.openAi(customer).chat().completions().createStreaming(chat(text).build())) {
      var chunks = stream.stream().iterator();
      StringBuilder reply = new StringBuilder();
      chunks.next();
      demo.prefer(customer, "support", "object");
      chunks.forEachRemaining(
          chunk ->
              chunk.choices().forEach(choice -> choice.delta().content().ifPresent(reply::append)));
      assertThat(reply.toString()).endsWith(customer.account() + ".");
    }
    assertThat(
            catchThrowableOfType(
                PermissionDeniedException.class,
                () -> demo.openAi(customer).chat().completions().create(chat("hello").build())))
        .isNotNull();
  }

  @Test
  void create_wrongKeyNoSubjectOrImage_isTheRightException() {
    Customer customer = demo.shop.customers().getFirst();
    assertThat(
            catchThrowableOfType(
                UnauthorizedException.class,
                () -> demo.openAi("wrong").build().chat().completions().create(chat("hi").build())))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                    BadRequestException.class,
                    () ->
                        demo.openAi(demo.key())
                            .putHeader("Sotto-Use", RunningDemo.USE)
                            .build()
                            .chat()
                            .completions()
                            .create(chat("hi").build()))
                .code())
        .contains("subject_required");
    assertThat(
            catchThrowableOfType(
                    BadRequestException.class,
                    () ->
                        demo.openAi(customer)
                            .chat()
                            .completions()
                            .create(
                                ChatCompletionCreateParams.builder()
                                    .model("any-model")
                                    .addUserMessageOfArrayOfContentParts(List.of(image()))
                                    .build()))
                .code())
        .contains("unsupported_content");
    assertThat(demo.provider.requests()).isEmpty();
  }

  @Test
  void receipt_ofACall_verifiesOfflineAndHoldsNoIdentifier() throws Exception {
    Customer customer = demo.shop.customers().get(12);
    String id;
    try (HttpResponseFor<ChatCompletion> raw =
        demo.openAi(customer)
            .chat()
            .completions()
            .withRawResponse()
            .create(chat(RunningDemo.everything(customer)).build())) {
      id = raw.headers().values("Sotto-Receipt").getFirst();
      raw.parse();
    }
    String receipt = demo.receipt(id);
    assertThat(demo.verified(receipt)).isInstanceOf(ReceiptResult.Valid.class);
    RunningDemo.identifiers(customer).forEach(value -> assertThat(receipt).doesNotContain(value));
    assertThat(receipt).contains("\\\"status\\\":\\\"completed\\\"");
  }
}
