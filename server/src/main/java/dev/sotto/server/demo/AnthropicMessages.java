package dev.sotto.server.demo;

import dev.sotto.server.demo.Question.Role;
import dev.sotto.server.demo.Question.ToolChoice;
import dev.sotto.server.demo.Question.Turn;
import dev.sotto.server.demo.Reply.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic's messages (API reference, "Messages" and "Streaming messages"). */
final class AnthropicMessages implements Dialect {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public Question read(JsonNode body) {
    if (!body.path("messages").isArray() || body.path("messages").isEmpty()) {
      throw new IllegalArgumentException("messages: at least one message is required");
    }
    var turns = new ArrayList<Turn>();
    addBlocks(turns, Role.SYSTEM, body.path("system"));
    for (JsonNode message : body.path("messages")) {
      Role role = message.path("role").asString("").equals("user") ? Role.USER : Role.ASSISTANT;
      addBlocks(turns, role, message.path("content"));
    }
    var tools = new ArrayList<Question.Tool>();
    for (JsonNode tool : body.path("tools")) {
      tools.add(new Question.Tool(tool.path("name").asString(""), tool.path("input_schema")));
    }
    return new Question(
        body.path("model").asString("unnamed"),
        turns,
        tools,
        choice(body.path("tool_choice")),
        body.path("stream").asBoolean(false),
        true);
  }

  private static void addBlocks(List<Turn> turns, Role role, JsonNode content) {
    if (content.isString()) {
      turns.add(new Turn(role, content.asString()));
    }
    for (JsonNode block : content.isArray() ? content : JSON.createArrayNode()) {
      switch (block.path("type").asString("")) {
        case "text" -> turns.add(new Turn(role, block.path("text").asString("")));
        case "tool_result" -> turns.add(new Turn(Role.TOOL, result(block.path("content"))));
        default -> {} // tool_use and thinking carry nothing that the stand-in answers to
      }
    }
  }

  private static String result(JsonNode content) {
    if (!content.isArray()) {
      return content.asString("");
    }
    var texts = new ArrayList<String>();
    content.forEach(block -> texts.add(block.path("text").asString("")));
    return String.join("\n", texts);
  }

  private static ToolChoice choice(JsonNode choice) {
    return switch (choice.path("type").asString("auto")) {
      case "none" -> ToolChoice.NONE;
      case "any", "tool" -> ToolChoice.REQUIRED;
      default -> ToolChoice.AUTO;
    };
  }

  @Override
  public ObjectNode whole(Reply reply) {
    ObjectNode message = head(reply);
    ObjectNode block = message.putArray("content").addObject();
    switch (reply.answer()) {
      case Answer.Words words -> block.put("type", "text").put("text", words.whole());
      case Answer.ToolCall call -> {
        block.put("type", "tool_use").put("id", reply.id("toolu_")).put("name", call.tool());
        block.set("input", JSON.readTree(call.whole()));
      }
    }
    message.put("stop_reason", stop(reply)).putNull("stop_sequence");
    message.set("usage", usage(reply, reply.tokens()));
    return message;
  }

  @Override
  public void stream(Reply reply, StandInHandler.Events events) throws IOException {
    ObjectNode message = head(reply);
    message.putArray("content");
    message.putNull("stop_reason").putNull("stop_sequence");
    message.set("usage", usage(reply, 1));
    ObjectNode start = JSON.createObjectNode().put("type", "message_start");
    start.set("message", message);
    events.named(start);

    ObjectNode blockStart = blockEvent("content_block_start");
    ObjectNode block = blockStart.putObject("content_block");
    switch (reply.answer()) {
      case Answer.Words words -> {
        block.put("type", "text").put("text", "");
        events.named(blockStart);
        events.named(JSON.createObjectNode().put("type", "ping"));
        deltas(events, "text_delta", "text", words);
      }
      case Answer.ToolCall call -> {
        block.put("type", "tool_use").put("id", reply.id("toolu_")).put("name", call.tool());
        block.putObject("input");
        events.named(blockStart);
        events.named(JSON.createObjectNode().put("type", "ping"));
        events.named(delta("input_json_delta", "partial_json", ""));
        deltas(events, "input_json_delta", "partial_json", call);
      }
    }
    events.named(blockEvent("content_block_stop"));
    ObjectNode end = JSON.createObjectNode().put("type", "message_delta");
    end.putObject("delta").put("stop_reason", stop(reply)).putNull("stop_sequence");
    end.putObject("usage").put("output_tokens", reply.tokens());
    events.named(end);
    events.named(JSON.createObjectNode().put("type", "message_stop"));
  }

  private static void deltas(StandInHandler.Events events, String type, String field, Answer answer)
      throws IOException {
    for (String fragment : answer.fragments()) {
      events.pause();
      events.named(delta(type, field, fragment));
    }
  }

  private static ObjectNode delta(String type, String field, String fragment) {
    ObjectNode event = blockEvent("content_block_delta");
    event.putObject("delta").put("type", type).put(field, fragment);
    return event;
  }

  private static ObjectNode blockEvent(String type) {
    return JSON.createObjectNode().put("type", type).put("index", 0);
  }

  private static ObjectNode head(Reply reply) {
    return JSON.createObjectNode()
        .put("id", reply.id("msg_"))
        .put("type", "message")
        .put("role", "assistant")
        .put("model", reply.model());
  }

  private static String stop(Reply reply) {
    return reply.answer() instanceof Answer.ToolCall ? "tool_use" : "end_turn";
  }

  private static ObjectNode usage(Reply reply, int output) {
    return JSON.createObjectNode()
        .put("input_tokens", reply.question().tokens())
        .put("cache_creation_input_tokens", 0)
        .put("cache_read_input_tokens", 0)
        .put("output_tokens", output);
  }

  @Override
  public ObjectNode models() {
    ObjectNode models = JSON.createObjectNode();
    models
        .putArray("data")
        .addObject()
        .put("type", "model")
        .put("id", "stand-in-model")
        .put("display_name", StandInModel.NAME)
        .put("created_at", "1970-01-01T00:00:00Z");
    return models
        .put("has_more", false)
        .put("first_id", "stand-in-model")
        .put("last_id", "stand-in-model");
  }

  @Override
  public ObjectNode error(String type, String message) {
    ObjectNode error = JSON.createObjectNode().put("type", "error");
    error.putObject("error").put("type", type).put("message", message);
    return error;
  }

  @Override
  public ObjectNode wrongKey() {
    return error("authentication_error", "invalid x-api-key");
  }
}
