package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIException;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseStreamEvent;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import dev.sotto.server.http.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The official OpenAI client's Responses API, unmodified, against a whole Sotto. */
class ResponsesClientTest {
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

  @BeforeEach
  void echo() {
    demo.provider.clear();
    demo.provider.replies(Script.echo(1));
  }

  private static ResponseCreateParams.Builder ask(String text) {
    return ResponseCreateParams.builder().model("any-model").input(text);
  }

  private static OpenAIClient openAi() {
    return demo.openAi(customer);
  }

  private static String text(Response response) {
    return response.output().stream()
        .flatMap(item -> item.message().stream())
        .flatMap(message -> message.content().stream())
        .flatMap(part -> part.outputText().stream())
        .map(part -> part.text())
        .collect(Collectors.joining());
  }

  @Test
  void create_everyLanguage_hidesAllAndBringsItBack() {
    demo.oneOfEachLanguage()
        .forEach(
            speaker -> {
              String said = RunningDemo.everything(speaker);
              Response response =
                  demo.openAi(speaker)
                      .responses()
                      .create(ask(said).instructions("Serve " + speaker.name()).build());
              assertThat(RunningDemo.leaked(demo.provider.last(), speaker)).isEmpty();
              assertThat(text(response)).as(speaker.language()).isEqualTo(said);
              assertThat(response.instructions().orElseThrow().asString())
                  .isEqualTo("Serve " + speaker.name());
            });
  }

  @Test
  void create_everyCall_asksTheVendorToKeepNothing() {
    openAi().responses().create(ask("hello").store(true).build());
    assertThat(demo.provider.last().json().path("store").booleanValue()).isFalse();
    assertThat(demo.provider.last().path()).isEqualTo("/v1/responses");
  }

  @Test
  void createStreaming_oneUnitAtATime_deltasAndRepeatsSayTheSame() {
    demo.oneOfEachLanguage()
        .forEach(
            speaker -> {
              String said = RunningDemo.everything(speaker);
              List<ResponseStreamEvent> events = new ArrayList<>();
              ResponseAccumulator all = ResponseAccumulator.createWithSnapshots();
              try (StreamResponse<ResponseStreamEvent> stream =
                  demo.openAi(speaker).responses().createStreaming(ask(said).build())) {
                stream.stream().map(all::accumulate).forEach(events::add);
              }
              assertThat(RunningDemo.leaked(demo.provider.last(), speaker)).isEmpty();
              String deltas =
                  events.stream()
                      .flatMap(event -> event.outputTextDelta().stream())
                      .map(event -> event.delta())
                      .collect(Collectors.joining());
              assertThat(deltas).as(speaker.language()).isEqualTo(said);
              assertThat(text(all.response())).isEqualTo(said);
              assertThat(text(all.reconstructedResponse())).isEqualTo(said);
              assertThat(
                      events.stream()
                          .flatMap(event -> event.outputTextDone().stream())
                          .map(event -> event.text()))
                  .containsExactly(said);
            });
  }

  @Test
  void createStreaming_eventsHeldBackAndAdded_areNumberedWithoutAGap() throws Exception {
    String body =
        Json.MAPPER
            .createObjectNode()
            .put("model", "any")
            .put("stream", true)
            .put("input", RunningDemo.everything(customer))
            .toString();
    String events = post("/v1/responses", body);
    List<Integer> numbers =
        events
            .lines()
            .filter(line -> line.startsWith("data: "))
            .map(line -> Json.MAPPER.readTree(line.substring(6)))
            .map(event -> event.path("sequence_number").asInt(-1))
            .toList();
    assertThat(numbers).isEqualTo(IntStream.range(0, numbers.size()).boxed().toList());
    assertThat(numbers).hasSizeGreaterThan(20);
  }

  private static FunctionTool tool() {
    return FunctionTool.builder()
        .name("find_order")
        .description("Finds an order of " + customer.name())
        .strict(false)
        .parameters(
            FunctionTool.Parameters.builder()
                .putAdditionalProperty("type", JsonValue.from("object"))
                .putAdditionalProperty(
                    "properties",
                    JsonValue.from(
                        Map.of(
                            "email", Map.of("type", "string"),
                            "order", Map.of("type", "string"))))
                .build())
        .build();
  }

  private static ResponseFunctionToolCall call(Response response) {
    return response.output().stream()
        .flatMap(item -> item.functionCall().stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void create_toolsOverTwoTurns_theToolGetsTheRealValueAndTheModelNever() {
    demo.provider.replies(
        Script.call("find_order", "{\"email\":\"<EMA", "IL_1>\",\"order\":\"<ORDER", "_ID_1>\"}"));
    String said = "Write to " + customer.email() + " about order " + customer.order();
    Response first = openAi().responses().create(ask(said).addTool(tool()).build());
    assertThat(call(first).arguments())
        .isEqualTo(
            "{\"email\":\"%s\",\"order\":\"%s\"}".formatted(customer.email(), customer.order()));
    demo.provider.replies(Script.echo(3));
    String found =
        "{\"name\":\"%s\",\"notes\":\"{\\\"phone\\\":\\\"%s\\\"}\"}"
            .formatted(customer.name(), customer.phone());
    openAi()
        .responses()
        .create(
            ResponseCreateParams.builder()
                .model("any-model")
                .addTool(tool())
                .inputOfResponse(
                    List.of(
                        ResponseInputItem.ofEasyInputMessage(
                            EasyInputMessage.builder()
                                .role(EasyInputMessage.Role.USER)
                                .content(said)
                                .build()),
                        ResponseInputItem.ofFunctionCall(call(first)),
                        ResponseInputItem.ofFunctionCallOutput(
                            ResponseInputItem.FunctionCallOutput.builder()
                                .callId(call(first).callId())
                                .output(found)
                                .build())))
                .build());
    demo.provider
        .requests()
        .forEach(request -> assertThat(RunningDemo.leaked(request, customer)).isEmpty());
    JsonNode input = demo.provider.last().json().path("input");
    assertThat(input.at("/0/content").stringValue())
        .isEqualTo(demo.provider.requests().getFirst().json().path("input").stringValue());
    assertThat(input.at("/1/arguments").stringValue()).contains("<EMAIL_1>");
    assertThat(input.at("/2/output").stringValue()).contains("<PERSON_1>", "<PHONE_1>");
  }

  @Test
  void createStreaming_toolCall_accumulatesToTheRealArguments() {
    demo.provider.replies(
        Script.call(
            "find_order", "{\"who\":\"<PER", "SON_", "1>\",\"order\":\"<", "ORDER_ID_1>\"}"));
    ResponseAccumulator all = ResponseAccumulator.createWithSnapshots();
    StringBuilder deltas = new StringBuilder();
    try (var stream =
        openAi()
            .responses()
            .createStreaming(
                ask("I am " + customer.name() + ", order " + customer.order())
                    .addTool(tool())
                    .build())) {
      stream.stream()
          .map(all::accumulate)
          .flatMap(event -> event.functionCallArgumentsDelta().stream())
          .forEach(event -> deltas.append(event.delta()));
    }
    String arguments =
        "{\"who\":\"%s\",\"order\":\"%s\"}".formatted(customer.name(), customer.order());
    assertThat(deltas).hasToString(arguments);
    assertThat(call(all.response()).arguments()).isEqualTo(arguments);
    assertThat(call(all.reconstructedResponse()).arguments()).isEqualTo(arguments);
  }

  @Test
  void createStreaming_reasoningAndRefusal_areRestoredPartByPart() {
    demo.provider.replies(Script.events(ResponseEvents.reasoningThenRefusal()));
    ResponseAccumulator all = ResponseAccumulator.createWithSnapshots();
    StringBuilder summary = new StringBuilder();
    StringBuilder refusal = new StringBuilder();
    try (var stream =
        openAi().responses().createStreaming(ask(RunningDemo.everything(customer)).build())) {
      stream.stream()
          .map(all::accumulate)
          .forEach(
              event -> {
                event.reasoningSummaryTextDelta().ifPresent(e -> summary.append(e.delta()));
                event.refusalDelta().ifPresent(e -> refusal.append(e.delta()));
              });
    }
    assertThat(summary).hasToString("Asked by " + customer.name());
    assertThat(refusal).hasToString("Not to " + customer.email());
    Response response = all.response();
    var reasoning = response.output().getFirst().reasoning().orElseThrow();
    assertThat(reasoning.summary().getFirst().text()).isEqualTo("Asked by " + customer.name());
    assertThat(reasoning.encryptedContent()).contains("Z0FBQUE=");
    assertThat(response.output().get(1).message().orElseThrow().content().getFirst().refusal())
        .hasValueSatisfying(part -> assertThat(part.refusal()).isEqualTo(refusal.toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "previous_response_id":"resp_1"                                 | send all of it as input
          "conversation":"conv_1"                                         | send all of it as input
          "conversation":{"id":"conv_1"}                                  | send all of it as input
          "prompt":{"id":"pmpt_1"}                                        | send its text as instructions
          "background":true                                               | stream it
          "tools":[{"type":"web_search"}]                                 | a function of your own
          "tools":[{"type":"mcp","server_label":"x"}]                     | a function of your own
          "include":["file_search_call.results"]                          | leave it out
          "input":[{"type":"item_reference","id":"msg_1"}]                | send the messages and calls themselves
          "input":[{"id":"msg_1"}]                                        | names what is not kept
          "input":[{"role":"user","content":[{"type":"input_file","file_id":"file_1"}]}] | send the file itself
          "input":[{"role":"user","content":[{"type":"input_image","image_url":"https://example.com/a.png"}]}] | input_text
          """)
  void create_whatIsKeptAtTheVendorOrRunsThere_isRefusedWithWhatToDo(String field, String remedy)
      throws Exception {
    String input = field.startsWith("\"input\"") ? "" : "\"input\":\"hello\",";
    String answer = post("/v1/responses", "{\"model\":\"any\"," + input + field + "}");
    assertThat(Json.MAPPER.readTree(answer).at("/error/message").asString("")).contains(remedy);
    assertThat(demo.provider.requests()).isEmpty();
  }

  @Test
  void create_previousResponse_isTheClientsBadRequest() {
    BadRequestException refused =
        catchThrowableOfType(
            BadRequestException.class,
            () -> openAi().responses().create(ask("and?").previousResponseId("resp_1").build()));
    assertThat(refused.code()).contains("unsupported_content");
  }

  @Test
  void keptReplies_areNotFoundInTheVendorsShape() {
    NotFoundException none =
        catchThrowableOfType(
            NotFoundException.class, () -> openAi().responses().retrieve("resp_1"));
    assertThat(none.code()).contains("not_stored");
    assertThatThrownBy(() -> openAi().responses().delete("resp_1"))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> openAi().responses().cancel("resp_1"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void createStreaming_breaksOff_isAnErrorForTheClient() {
    demo.provider.replies(Script.broken(2, "Dear <PERS", "ON_1>", " and more"));
    StringBuilder said = new StringBuilder();
    assertThatThrownBy(
            () -> {
              try (var stream =
                  openAi().responses().createStreaming(ask("I am " + customer.name()).build())) {
                stream.stream()
                    .peek(
                        event -> {
                          if (event.error().isPresent()) {
                            throw new OpenAIException(event.error().get().message());
                          }
                        })
                    .flatMap(event -> event.outputTextDelta().stream())
                    .forEach(event -> said.append(event.delta()));
              }
            })
        .isInstanceOf(OpenAIException.class)
        .hasMessageContaining("broke off");
    assertThat(said).hasToString("Dear " + customer.name());
  }

  @Test
  void create_structuredOutputAndSchema_survive() throws Exception {
    demo.provider.replies(Script.words("{\"who\":\"<PERSON_1>\"}"));
    String body =
        """
        {"model":"any","input":"I am NAME.","text":{"format":{"type":"json_schema","name":"reply",
        "schema":{"type":"object","properties":{"who":{"$ref":"#/$defs/who"}},"required":["who"],
        "$defs":{"who":{"type":"string","description":"like NAME","pattern":"^[A-Z]"}}}}}}
        """
            .replace("NAME", customer.name());
    JsonNode answer = Json.MAPPER.readTree(post("/v1/responses", body));
    assertThat(answer.at("/output/0/content/0/text").stringValue())
        .isEqualTo("{\"who\":\"" + customer.name() + "\"}");
    JsonNode schema = demo.provider.last().json().at("/text/format/schema");
    assertThat(schema.at("/properties/who/$ref").stringValue()).isEqualTo("#/$defs/who");
    assertThat(schema.at("/$defs/who/pattern").stringValue()).isEqualTo("^[A-Z]");
    assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
  }

  /** The body of the answer to a call for the customer. */
  private static String post(String path, String body) throws Exception {
    var node = (ObjectNode) Json.MAPPER.readTree(body);
    node.putObject("metadata")
        .put("sotto_use", RunningDemo.USE)
        .put("sotto_subject", RunningDemo.subject(customer));
    return demo.call("POST", path, demo.key(), Json.MAPPER.writeValueAsString(node)).body();
  }
}
