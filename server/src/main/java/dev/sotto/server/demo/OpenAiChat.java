package dev.sotto.server.demo;

import dev.sotto.server.demo.Question.Role;
import dev.sotto.server.demo.Question.ToolChoice;
import dev.sotto.server.demo.Reply.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's chat completions (API reference, "Chat" and "Chat streaming"). */
final class OpenAiChat implements Dialect {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public Question read(JsonNode body) {
    if (!body.path("messages").isArray() || body.path("messages").isEmpty()) {
      throw new IllegalArgumentException("'messages' must be a non-empty array.");
    }
    var turns = new ArrayList<Question.Turn>();
    for (JsonNode message : body.path("messages")) {
      turns.add(new Question.Turn(role(message), text(message.path("content"))));
    }
    return new Question(
        body.path("model").asString("unnamed"),
        turns,
        tools(body.path("tools")),
        choice(body.path("tool_choice")),
        body.path("stream").asBoolean(false),
        body.path("stream_options").path("include_usage").asBoolean(false));
  }

  private static Role role(JsonNode message) {
    return switch (message.path("role").asString("")) {
      case "system", "developer" -> Role.SYSTEM;
      case "user" -> Role.USER;
      case "assistant" -> Role.ASSISTANT;
      case "tool", "function" -> Role.TOOL;
      default -> throw new IllegalArgumentException("A message has no known 'role'.");
    };
  }

  private static String text(JsonNode content) {
    if (!content.isArray()) {
      return content.asString("");
    }
    var texts = new ArrayList<String>();
    content.forEach(part -> texts.add(part.path("text").asString("")));
    return String.join("\n", texts);
  }

  private static List<Question.Tool> tools(JsonNode tools) {
    var list = new ArrayList<Question.Tool>();
    for (JsonNode tool : tools) {
      JsonNode function = tool.path("function");
      list.add(new Question.Tool(function.path("name").asString(""), function.path("parameters")));
    }
    return list;
  }

  private static ToolChoice choice(JsonNode choice) {
    if (choice.isObject()) {
      return ToolChoice.REQUIRED;
    }
    return switch (choice.asString("auto")) {
      case "none" -> ToolChoice.NONE;
      case "required" -> ToolChoice.REQUIRED;
      default -> ToolChoice.AUTO;
    };
  }

  @Override
  public ObjectNode whole(Reply reply) {
    ObjectNode completion = head(reply, "chat.completion");
    ObjectNode choice = completion.putArray("choices").addObject();
    choice.put("index", 0);
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    switch (reply.answer()) {
      case Answer.Words words -> message.put("content", words.whole());
      case Answer.ToolCall call -> {
        message.putNull("content");
        ObjectNode made = message.putArray("tool_calls").addObject();
        made.put("id", reply.id("call_")).put("type", "function");
        made.putObject("function").put("name", call.tool()).put("arguments", call.whole());
      }
    }
    message.putNull("refusal").putArray("annotations");
    choice.putNull("logprobs").put("finish_reason", finish(reply));
    completion.set("usage", usage(reply));
    return completion;
  }

  @Override
  public void stream(Reply reply, StandInHandler.Events events) throws IOException {
    switch (reply.answer()) {
      case Answer.Words words -> {
        events.data(chunk(reply, first().put("content", "")));
        for (String fragment : words.fragments()) {
          events.pause();
          events.data(chunk(reply, JSON.createObjectNode().put("content", fragment)));
        }
      }
      case Answer.ToolCall call -> {
        events.data(chunk(reply, callStart(reply, call)));
        for (String fragment : call.fragments()) {
          events.pause();
          events.data(chunk(reply, callPart(fragment)));
        }
      }
    }
    ObjectNode last = JSON.createObjectNode();
    events.data(chunk(reply, last, finish(reply)));
    if (reply.question().usage()) {
      ObjectNode end = head(reply, "chat.completion.chunk");
      end.putArray("choices");
      end.set("usage", usage(reply));
      events.data(end.toString());
    }
    events.data("[DONE]");
  }

  private static ObjectNode first() {
    return JSON.createObjectNode().put("role", "assistant");
  }

  private static ObjectNode callStart(Reply reply, Answer.ToolCall call) {
    ObjectNode delta = first().putNull("content");
    ObjectNode made = delta.putArray("tool_calls").addObject();
    made.put("index", 0).put("id", reply.id("call_")).put("type", "function");
    made.putObject("function").put("name", call.tool()).put("arguments", "");
    return delta.putNull("refusal");
  }

  private static ObjectNode callPart(String fragment) {
    ObjectNode delta = JSON.createObjectNode();
    ObjectNode made = delta.putArray("tool_calls").addObject();
    made.put("index", 0).putObject("function").put("arguments", fragment);
    return delta;
  }

  private static String chunk(Reply reply, ObjectNode delta) {
    return chunk(reply, delta, null);
  }

  private static String chunk(Reply reply, ObjectNode delta, @Nullable String finish) {
    ObjectNode chunk = head(reply, "chat.completion.chunk");
    ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
    choice.set("delta", delta);
    choice.putNull("logprobs").put("finish_reason", finish);
    if (reply.question().usage()) {
      chunk.putNull("usage");
    }
    return chunk.toString();
  }

  private static ObjectNode head(Reply reply, String object) {
    return JSON.createObjectNode()
        .put("id", reply.id("chatcmpl-"))
        .put("object", object)
        .put("created", reply.at().getEpochSecond())
        .put("model", reply.model())
        .put("service_tier", "default")
        .put("system_fingerprint", StandInModel.NAME);
  }

  private static String finish(Reply reply) {
    return reply.answer() instanceof Answer.ToolCall ? "tool_calls" : "stop";
  }

  private static ObjectNode usage(Reply reply) {
    int asked = reply.question().tokens();
    return JSON.createObjectNode()
        .put("prompt_tokens", asked)
        .put("completion_tokens", reply.tokens())
        .put("total_tokens", asked + reply.tokens());
  }

  @Override
  public ObjectNode models() {
    ObjectNode models = JSON.createObjectNode().put("object", "list");
    models
        .putArray("data")
        .addObject()
        .put("id", "stand-in-model")
        .put("object", "model")
        .put("created", 0)
        .put("owned_by", StandInModel.NAME);
    return models;
  }

  @Override
  public ObjectNode error(String type, String message) {
    ObjectNode error = JSON.createObjectNode();
    error
        .putObject("error")
        .put("message", message)
        .put("type", type)
        .putNull("param")
        .putNull("code");
    return error;
  }

  @Override
  public ObjectNode wrongKey() {
    ObjectNode error = error("invalid_request_error", "Incorrect API key provided.");
    ((ObjectNode) error.path("error")).put("code", "invalid_api_key");
    return error;
  }
}
