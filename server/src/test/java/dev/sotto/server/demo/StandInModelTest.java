package dev.sotto.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StandInModelTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final StandInModel MODEL = StandInModel.start(StandInModel.Options.DEFAULTS);
  private static final String ASKED =
      "Where is <ORDER_ID_1>? This is <PERSON_1>, mail <EMAIL_1>, or <PHONE_1>.";
  private static final String TOOL_SCHEMA =
      """
      {"type":"object","properties":{"order_id":{"type":"string"},"email":{"type":"string"},\
      "limit":{"type":"integer"}},"required":["order_id","limit"]}\
      """;

  @AfterAll
  static void stop() {
    MODEL.close();
  }

  @Test
  void chatCompletions_plain_repeatsEveryPseudonymAndSaysWhatItIs() throws Exception {
    var reply = json(post("/v1/chat/completions", chat(ASKED, "")));
    String content = reply.path("choices").get(0).path("message").path("content").asString();
    assertThat(content).startsWith("[stand-in model, not a real one] Hello <PERSON_1>,");
    assertThat(content).contains("<ORDER_ID_1>", "<EMAIL_1>", "<PHONE_1>");
    assertThat(reply.path("model").asString()).isEqualTo("m (stand-in model, not a real one)");
    assertThat(reply.path("system_fingerprint").asString()).isEqualTo(StandInModel.NAME);
    assertThat(reply.path("choices").get(0).path("finish_reason").asString()).isEqualTo("stop");
  }

  @Test
  void chatCompletions_streamed_sendsRoleDeltasFinishUsageAndDone() throws Exception {
    var events =
        data(
            post(
                "/chat/completions",
                chat(ASKED, ",\"stream\":true,\"stream_options\":{\"include_usage\":true}")));
    assertThat(events.getLast()).isEqualTo("[DONE]");
    var chunks = events.subList(0, events.size() - 1).stream().map(StandInModelTest::tree).toList();
    assertThat(delta(chunks.getFirst()).path("role").asString()).isEqualTo("assistant");
    assertThat(chunks.getLast().path("choices").isEmpty()).isTrue();
    assertThat(chunks.getLast().path("usage").path("total_tokens").asInt()).isPositive();
    var finish = chunks.get(chunks.size() - 2).path("choices").get(0);
    assertThat(finish.path("finish_reason").asString()).isEqualTo("stop");
    var text = new StringBuilder();
    chunks
        .subList(1, chunks.size() - 2)
        .forEach(c -> text.append(delta(c).path("content").asString()));
    assertThat(text).contains("<ORDER_ID_1>", "<PERSON_1>");
    assertThat(chunks).noneMatch(c -> c.toString().contains("<ORDER_ID_1>"));
  }

  @Test
  void chatCompletions_withAFittingTool_callsItInFragments() throws Exception {
    String tools =
        ",\"stream\":true,\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"find_order\",\"parameters\":"
            + TOOL_SCHEMA
            + "}}]";
    var events = data(post("/v1/chat/completions", chat(ASKED, tools)));
    var chunks = events.subList(0, events.size() - 1).stream().map(StandInModelTest::tree).toList();
    var first = delta(chunks.getFirst()).path("tool_calls").get(0);
    assertThat(first.path("function").path("name").asString()).isEqualTo("find_order");
    var arguments = new StringBuilder();
    for (var chunk : chunks.subList(1, chunks.size() - 1)) {
      arguments.append(
          delta(chunk).path("tool_calls").get(0).path("function").path("arguments").asString());
    }
    assertThat(tree(arguments.toString()))
        .isEqualTo(tree("{\"order_id\":\"<ORDER_ID_1>\",\"email\":\"<EMAIL_1>\",\"limit\":1}"));
    assertThat(chunks.getLast().path("choices").get(0).path("finish_reason").asString())
        .isEqualTo("tool_calls");
  }

  @Test
  void chatCompletions_afterAToolResult_answersInWords() throws Exception {
    String body =
        """
        {"model":"m","tools":[{"type":"function","function":{"name":"f","parameters":%s}}],"messages":[
        {"role":"user","content":"Where is <ORDER_ID_1>?"},
        {"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]},
        {"role":"tool","tool_call_id":"c","content":"in Leeds"}]}\
        """
            .formatted(TOOL_SCHEMA);
    var message = json(post("/v1/chat/completions", body)).path("choices").get(0).path("message");
    assertThat(message.path("content").asString()).contains("in Leeds");
  }

  @Test
  void messages_plain_answersInTheLanguageOfTheConversation() throws Exception {
    var reply =
        json(
            post(
                "/v1/messages",
                """
                {"model":"m","max_tokens":99,"system":"Be brief.","messages":[{"role":"user",\
                "content":[{"type":"text","text":"Guten Tag, wo ist meine Bestellung <ORDER_ID_1>? <PERSON_1>"}]}]}\
                """));
    String text = reply.path("content").get(0).path("text").asString();
    assertThat(text).contains("Guten Tag, <PERSON_1>", "<ORDER_ID_1>");
    assertThat(reply.path("stop_reason").asString()).isEqualTo("end_turn");
    assertThat(reply.path("type").asString()).isEqualTo("message");
  }

  @Test
  void messages_streamed_sendsTheVendorsEventsInOrder() throws Exception {
    var response =
        post(
            "/messages",
            "{\"model\":\"m\",\"max_tokens\":9,\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\""
                + ASKED
                + "\"}]}");
    assertThat(response.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    var names = lines(response, "event: ");
    assertThat(names.stream().distinct())
        .containsExactly(
            "message_start",
            "content_block_start",
            "ping",
            "content_block_delta",
            "content_block_stop",
            "message_delta",
            "message_stop");
    assertThat(data(response)).noneMatch(event -> event.contains("<ORDER_ID_1>"));
  }

  @Test
  void messages_withAFittingTool_streamsItsInput() throws Exception {
    String body =
        "{\"model\":\"m\",\"max_tokens\":9,\"stream\":true,\"tools\":[{\"name\":\"find_order\",\"input_schema\":"
            + TOOL_SCHEMA
            + "}],\"messages\":[{\"role\":\"user\",\"content\":\""
            + ASKED
            + "\"}]}";
    var events = data(post("/v1/messages", body)).stream().map(StandInModelTest::tree).toList();
    var input = new StringBuilder();
    events.forEach(event -> input.append(event.path("delta").path("partial_json").asString("")));
    assertThat(tree(input.toString()).path("order_id").asString()).isEqualTo("<ORDER_ID_1>");
    assertThat(events.get(events.size() - 2).path("delta").path("stop_reason").asString())
        .isEqualTo("tool_use");
  }

  @Test
  void anyPath_withAWrongKey_isRefusedInTheVendorsShape() throws Exception {
    try (var guarded = StandInModel.start(new StandInModel.Options(0, "right", Duration.ZERO))) {
      var request =
          HttpRequest.newBuilder(guarded.origin().resolve("/v1/models"))
              .header("x-api-key", "wrong");
      var refused = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(json(refused).path("error").path("code").asString()).isEqualTo("invalid_api_key");
      var right =
          HttpRequest.newBuilder(guarded.origin().resolve("/models"))
              .header("authorization", "Bearer right");
      assertThat(CLIENT.send(right.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void chatCompletions_withABrokenBody_is400() throws Exception {
    assertThat(post("/v1/chat/completions", "{").statusCode()).isEqualTo(400);
    assertThat(post("/v1/chat/completions", "{}").statusCode()).isEqualTo(400);
    assertThat(post("/v1/nothing", "{}").statusCode()).isEqualTo(404);
  }

  private static String chat(String text, String more) {
    return "{\"model\":\"m\",\"messages\":[{\"role\":\"system\",\"content\":\"Be"
        + " brief.\"},{\"role\":\"user\",\"content\":\""
        + text
        + "\"}]"
        + more
        + "}";
  }

  private static HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(MODEL.origin().resolve(path))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return tree(response.body());
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }

  private static JsonNode delta(JsonNode chunk) {
    return chunk.path("choices").get(0).path("delta");
  }

  private static List<String> data(HttpResponse<String> response) {
    return lines(response, "data: ");
  }

  private static List<String> lines(HttpResponse<String> response, String prefix) {
    return response
        .body()
        .lines()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .toList();
  }
}
