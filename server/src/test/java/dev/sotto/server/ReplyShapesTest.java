package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.models.messages.MessageCreateParams;
import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.ResponseFormatJsonSchema.JsonSchema;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import dev.sotto.server.http.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rarer shapes of requests and replies, as the official clients write and read them. */
class ReplyShapesTest {
  @TempDir static Path data;
  private static RunningDemo demo;
  private static Customer customer;

  @BeforeAll
  static void start() throws Exception {
    demo = new RunningDemo(data);
    customer = demo.shop.customers().get(7);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @BeforeEach
  void forget() {
    demo.provider.clear();
  }

  private static OpenAIClient openAi() {
    return demo.openAi(customer);
  }

  private static ChatCompletionCreateParams.Builder chat() {
    return ChatCompletionCreateParams.builder()
        .model("any-model")
        .addUserMessage("I am " + customer.name() + ", " + customer.email() + ".");
  }

  private static ChatCompletion reply(String choices) {
    demo.provider.replies(Script.raw(200, "application/json", completion(choices)));
    return openAi().chat().completions().create(chat().n(2).build());
  }

  private static String completion(String choices) {
    return "{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":["
        + choices
        + "]}";
  }

  private static String choice(int index, String message) {
    return "{\"index\":%d,\"finish_reason\":\"stop\",\"logprobs\":null,\"message\":%s}"
        .formatted(index, message);
  }

  private static <T> List<T> each(
      ChatCompletion reply, Function<ChatCompletion.Choice, T> ofChoice) {
    return reply.choices().stream().map(ofChoice).toList();
  }

  @Test
  void openAi_twoChoicesOneRefusing_bothAreRestored() {
    ChatCompletion reply =
        reply(
            choice(0, "{\"role\":\"assistant\",\"content\":\"Hi <PERSON_1>\",\"refusal\":null}")
                + ","
                + choice(
                    1,
                    "{\"role\":\"assistant\",\"content\":null,"
                        + "\"refusal\":\"I may not write to <EMAIL_1>.\"}"));
    assertThat(demo.provider.last().json().path("n").asInt()).isEqualTo(2);
    assertThat(each(reply, c -> c.message().content().orElse("")))
        .containsExactly("Hi " + customer.name(), "");
    assertThat(each(reply, c -> c.message().refusal().orElse("")))
        .containsExactly("", "I may not write to " + customer.email() + ".");
  }

  @Test
  void openAiStream_twoChoicesInterleaved_eachIsRestoredByItself() {
    demo.provider.replies(
        Script.events(
            chunk(0, "{\"role\":\"assistant\",\"content\":\"Hi <PER\"}", "null"),
            chunk(1, "{\"role\":\"assistant\",\"refusal\":\"Not to <EM\"}", "null"),
            chunk(0, "{\"content\":\"SON_1\"}", "null"),
            chunk(1, "{\"refusal\":\"AIL_1>.\"}", "null"),
            chunk(0, "{\"content\":\">!\"}", "null"),
            chunk(1, "{}", "\"stop\""),
            chunk(0, "{}", "\"stop\""),
            "data: [DONE]\n\n"));
    ChatCompletionAccumulator all = ChatCompletionAccumulator.create();
    try (var stream = openAi().chat().completions().createStreaming(chat().n(2).build())) {
      stream.stream().forEach(all::accumulate);
    }
    var choices = all.chatCompletion().choices();
    assertThat(choices.get(0).message().content()).contains("Hi " + customer.name() + "!");
    assertThat(choices.get(1).message().refusal()).contains("Not to " + customer.email() + ".");
  }

  private static String chunk(int index, String delta, String finish) {
    return ("data:"
                + " {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":%d,\"delta\":%s,\"finish_reason\":%s}]}\n\n")
        .formatted(index, delta, finish);
  }

  @Test
  void openAi_structuredOutput_schemaGoesMaskedAndTheJsonComesBackWhole() {
    String content = "{\\\"who\\\":\\\"<PERSON_1>\\\",\\\"mail\\\":\\\"<EMAIL_1>\\\"}";
    demo.provider.replies(
        Script.raw(
            200,
            "application/json",
            completion(choice(0, "{\"role\":\"assistant\",\"content\":\"" + content + "\"}"))));
    ChatCompletion reply =
        openAi().chat().completions().create(chat().responseFormat(schema()).build());
    JsonNode json =
        Json.MAPPER.readTree(reply.choices().getFirst().message().content().orElseThrow());
    assertThat(json.path("who").stringValue()).isEqualTo(customer.name());
    assertThat(json.path("mail").stringValue()).isEqualTo(customer.email());
    assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
    JsonNode sent = demo.provider.last().json().at("/response_format/json_schema/schema");
    assertThat(sent.at("/properties/who/type").stringValue()).isEqualTo("string");
    assertThat(sent.at("/required/0").stringValue()).isEqualTo("who");
  }

  /** A schema that tells of the customer wherever a schema can. */
  private static ResponseFormatJsonSchema schema() {
    Map<String, Object> who =
        Map.of(
            "type",
            "string",
            "description",
            "Somebody like " + customer.name(),
            "enum",
            List.of(customer.name(), "nobody"),
            "examples",
            List.of(customer.name()));
    Map<String, Object> mail = Map.of("type", "string", "default", customer.email());
    return ResponseFormatJsonSchema.builder()
        .jsonSchema(
            JsonSchema.builder()
                .name("reply")
                .description("About " + customer.address())
                .schema(
                    JsonSchema.Schema.builder()
                        .putAdditionalProperty("type", JsonValue.from("object"))
                        .putAdditionalProperty(
                            "properties", JsonValue.from(Map.of("who", who, "mail", mail)))
                        .putAdditionalProperty("required", JsonValue.from(List.of("who")))
                        .build())
                .build())
        .build();
  }

  @Test
  void openAi_nameOfTheSpeaker_isAPseudonymThatTheVendorTakes() {
    demo.provider.replies(Script.words("Hi <PERSON_1>"));
    openAi()
        .chat()
        .completions()
        .create(
            ChatCompletionCreateParams.builder()
                .model("any-model")
                .addMessage(
                    ChatCompletionUserMessageParam.builder()
                        .content("hello")
                        .name(customer.name().replace(' ', '_'))
                        .build())
                .addDeveloperMessage("Serve " + customer.name())
                .build());
    assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
    String name = demo.provider.last().json().at("/messages/0/name").stringValue();
    assertThat(name).matches("[A-Za-z0-9_-]{1,64}");
    for (String part : customer.name().split(" ")) {
      assertThat(demo.provider.last().text()).doesNotContain(part);
    }
  }

  @Test
  void openAi_growingConversations_theSentBytesOfOneTurnBeginTheNexts() {
    demo.oneOfEachLanguage()
        .forEach(
            speaker -> {
              demo.provider.replies(Script.echo(7));
              var client =
                  openAi().withOptions(o -> o.replaceHeaders("Sotto-Subject", subject(speaker)));
              var chat =
                  ChatCompletionCreateParams.builder()
                      .model("any-model")
                      .addSystemMessage("You serve " + speaker.name());
              String before = "";
              for (String said : turns(speaker)) {
                chat.addUserMessage(said);
                ChatCompletion reply = client.chat().completions().create(chat.build());
                chat.addMessage(reply.choices().getFirst().message());
                String sent = demo.provider.last().json().path("messages").toString();
                assertThat(demo.provider.last().text()).contains(sent);
                assertThat(sent).as(speaker.language()).startsWith(before);
                assertThat(RunningDemo.leaked(demo.provider.last(), speaker)).isEmpty();
                before = sent.substring(0, sent.length() - 1);
              }
            });
  }

  private static String subject(Customer speaker) {
    return RunningDemo.subject(speaker);
  }

  private static List<String> turns(Customer speaker) {
    return List.of(
        "hello",
        RunningDemo.everything(speaker),
        "No, write to " + speaker.name().split(" ")[0] + " Example, zora.quill@example.org",
        "{\"name\":\"" + speaker.name() + "\",\"order\":\"" + speaker.order() + "\"}",
        "Thank you, " + speaker.name());
  }

  @Test
  void anthropic_thinkingWithoutSignature_isRestored() {
    demo.provider.replies(
        Script.raw(
            200,
            "application/json",
            "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\","
                + "\"stop_reason\":\"end_turn\",\"stop_sequence\":null,"
                + "\"usage\":{\"input_tokens\":1,\"output_tokens\":1},\"content\":["
                + "{\"type\":\"thinking\",\"thinking\":\"<PERSON_1> asks\",\"signature\":\"\"},"
                + "{\"type\":\"text\",\"text\":\"Hi <PERSON_1>\"}]}"));
    var client = demo.anthropic(customer);
    var chat =
        MessageCreateParams.builder()
            .model("any-model")
            .maxTokens(9)
            .addStopSequence(customer.name())
            .addUserMessage("I am " + customer.name());
    var reply = client.messages().create(chat.build());
    assertThat(reply.content().getFirst().thinking().orElseThrow().thinking())
        .isEqualTo(customer.name() + " asks");
    client.messages().create(chat.addMessage(reply).addUserMessage("and?").build());
    assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
  }
}
