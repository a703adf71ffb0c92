package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Recorded;
import dev.sotto.server.demo.RecordingProvider.Script;
import dev.sotto.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An agent of several turns with parallel tools, by the official clients of both vendors. */
@SuppressWarnings("NullAway.Init")
class AgentLoopTest {
  private static final int TURNS = 7;

  /** What the model knows of people, turn by turn: each result teaches it another pseudonym. */
  private static final List<String> LEARNT =
      List.of(
          "<EMAIL_1>",
          "<ORDER_ID_1>",
          "<PERSON_1>",
          "<PHONE_1>",
          "<ADDRESS_1>",
          "<EMAIL_2>",
          "<PERSON_1_GIVEN>");

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
  void clear() {
    demo.provider.clear();
  }

  private static String question() {
    return "Look for " + customer.email() + " and order " + customer.order();
  }

  /** What the app's tools find in {@code turn}. */
  private static String found(int turn) {
    return switch (turn) {
      case 0 -> "{\"name\":\"%s\",\"pieces\":[2,30]}".formatted(customer.name());
      case 1 -> "{\"phone\":\"%s\",\"late\":true}".formatted(customer.phone());
      case 2 -> "Goes to " + customer.address();
      case 3 -> "{\"seller\":{\"mail\":\"jules.marsh@example.net\"}}";
      default -> "{\"note\":\"%s wrote again\"}".formatted(given());
    };
  }

  private static String given() {
    return customer.name().substring(0, customer.name().indexOf(' '));
  }

  /** The values of what the model writes in {@code turn}: the app's tools must get these. */
  private static List<String> values() {
    return List.of(
        customer.email(),
        customer.order(),
        customer.name(),
        customer.phone(),
        customer.address(),
        "jules.marsh@example.net",
        given());
  }

  private static String argument(int turn, int call) {
    return "{\"value\":\"%s\",\"also\":[\"%s\"]}"
        .formatted(LEARNT.get(Math.min(turn + call, 6)), LEARNT.get(0));
  }

  private static JsonNode expected(int turn, int call) {
    ObjectNode arguments = Json.MAPPER.createObjectNode();
    arguments.put("value", values().get(Math.min(turn + call, 6)));
    arguments.putArray("also").add(values().getFirst());
    return arguments;
  }

  private static JsonNode json(String text) {
    return Json.object(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void openAi_sevenTurnsOfParallelTools_toolsGetValuesAndEarlierMessagesNeverChange() {
    ChatCompletionCreateParams.Builder chat =
        ChatCompletionCreateParams.builder()
            .model("any-model")
            .addTool(
                ChatCompletionFunctionTool.builder()
                    .function(
                        FunctionDefinition.builder()
                            .name("find")
                            .description("Finds what belongs to " + customer.name())
                            .parameters(
                                FunctionParameters.builder()
                                    .putAdditionalProperty("type", JsonValue.from("object"))
                                    .build())
                            .build())
                    .build())
            .addUserMessage(question());
    for (int turn = 0; turn < TURNS; turn++) {
      demo.provider.replies(Script.raw(200, "application/json", openAiCalls(turn)));
      ChatCompletion reply = demo.openAi(customer).chat().completions().create(chat.build());
      var message = reply.choices().getFirst().message();
      chat.addMessage(message);
      int call = 0;
      for (var asked : message.toolCalls().orElseThrow()) {
        assertThat(json(asked.asFunction().function().arguments()))
            .as("turn %s, call %s", turn, call)
            .isEqualTo(expected(turn, call));
        chat.addMessage(
            ChatCompletionToolMessageParam.builder()
                .toolCallId(asked.asFunction().id())
                .content(found(turn + call))
                .build());
        call++;
      }
    }
    requireSteady(demo.provider.requests(), "tools");
  }

  private static String openAiCalls(int turn) {
    ObjectNode reply = Json.MAPPER.createObjectNode();
    reply.put("id", "chatcmpl-" + turn).put("object", "chat.completion").put("created", 1);
    reply.put("model", "any-model");
    ObjectNode choice = reply.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", "tool_calls").putNull("logprobs");
    ObjectNode message = choice.putObject("message");
    message.put("role", "assistant").putNull("content").putNull("refusal");
    ArrayNode calls = message.putArray("tool_calls");
    for (int call = 0; call < 2; call++) {
      calls
          .addObject()
          .put("id", "call_" + turn + "_" + call)
          .put("type", "function")
          .putObject("function")
          .put("name", "find")
          .put("arguments", argument(turn, call));
    }
    return reply.toString();
  }

  @Test
  void anthropic_sevenTurnsOfParallelTools_toolsGetValuesAndEarlierMessagesNeverChange() {
    MessageCreateParams.Builder chat =
        MessageCreateParams.builder()
            .model("any-model")
            .maxTokens(100)
            .system("The customer is " + customer.name())
            .addTool(
                Tool.builder()
                    .name("find")
                    .description("Finds what belongs to " + customer.name())
                    .inputSchema(Tool.InputSchema.builder().build())
                    .build())
            .addUserMessage(question());
    for (int turn = 0; turn < TURNS; turn++) {
      demo.provider.replies(Script.raw(200, "application/json", anthropicCalls(turn)));
      Message reply = demo.anthropic(customer).messages().create(chat.build());
      chat.addMessage(reply);
      List<ContentBlockParam> results = new ArrayList<>();
      for (var block : reply.content()) {
        if (block.toolUse().isPresent()) {
          var use = block.toolUse().get();
          int call = results.size();
          Map<?, ?> input = use._input().convert(Map.class);
          assertThat((JsonNode) Json.MAPPER.valueToTree(input))
              .as("turn %s, call %s", turn, call)
              .isEqualTo(expected(turn, call));
          results.add(
              ContentBlockParam.ofToolResult(
                  ToolResultBlockParam.builder()
                      .toolUseId(use.id())
                      .content(found(turn + call))
                      .build()));
        }
      }
      assertThat(results).hasSize(2);
      chat.addUserMessageOfContentBlockParams(results);
    }
    requireSteady(demo.provider.requests(), "tools", "system");
  }

  private static String anthropicCalls(int turn) {
    ObjectNode reply = Json.MAPPER.createObjectNode();
    reply.put("id", "msg_" + turn).put("type", "message").put("role", "assistant");
    reply.put("model", "any-model").put("stop_reason", "tool_use").putNull("stop_sequence");
    reply.putObject("usage").put("input_tokens", 1).put("output_tokens", 1);
    ArrayNode content = reply.putArray("content");
    content.addObject().put("type", "text").put("text", "I look for <EMAIL_1>.");
    for (int call = 0; call < 2; call++) {
      content
          .addObject()
          .put("type", "tool_use")
          .put("id", "toolu_" + turn + "_" + call)
          .put("name", "find")
          .set("input", json(argument(turn, call)));
    }
    return reply.toString();
  }

  /** Nothing leaks, and what one request said the next says in the same bytes. */
  private static void requireSteady(List<Recorded> requests, String... fields) {
    assertThat(requests).hasSize(TURNS);
    for (int turn = 0; turn < TURNS; turn++) {
      Recorded request = requests.get(turn);
      assertThat(RunningDemo.leaked(request, customer)).isEmpty();
      assertThat(request.holds("jules.marsh@example.net")).isFalse();
      if (turn > 0) {
        JsonNode before = requests.get(turn - 1).json();
        JsonNode now = request.json();
        for (int i = 0; i < before.path("messages").size(); i++) {
          assertThat(now.path("messages").get(i).toString())
              .isEqualTo(before.path("messages").get(i).toString());
        }
        for (String field : fields) {
          assertThat(now.path(field).toString()).isEqualTo(before.path(field).toString());
        }
      }
    }
  }
}
