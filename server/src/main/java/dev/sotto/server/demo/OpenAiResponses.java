package dev.sotto.server.demo;

import dev.sotto.server.demo.Question.Role;
import dev.sotto.server.demo.Question.ToolChoice;
import dev.sotto.server.demo.Question.Turn;
import dev.sotto.server.demo.Reply.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's responses (API reference, "Responses" and "Streaming events"). */
final class OpenAiResponses implements Dialect {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final OpenAiChat chat = new OpenAiChat();

  @Override
  public Question read(JsonNode body) {
    JsonNode input = body.path("input");
    if (!input.isString() && !input.isArray()) {
      throw new IllegalArgumentException("'input' must be a string or an array of items.");
    }
    var turns = new ArrayList<Turn>();
    if (body.path("instructions").isString()) {
      turns.add(new Turn(Role.SYSTEM, body.path("instructions").asString("")));
    }
    if (input.isString()) {
      turns.add(new Turn(Role.USER, input.asString("")));
    }
    for (JsonNode item : input.isArray() ? input : JSON.createArrayNode()) {
      addItem(turns, item);
    }
    var tools = new ArrayList<Question.Tool>();
    for (JsonNode tool : body.path("tools")) {
      tools.add(new Question.Tool(tool.path("name").asString(""), tool.path("parameters")));
    }
    return new Question(
        body.path("model").asString("unnamed"),
        turns,
        tools,
        choice(body.path("tool_choice")),
        body.path("stream").asBoolean(false),
        true);
  }

  private static void addItem(List<Turn> turns, JsonNode item) {
    switch (item.path("type").asString("message")) {
      case "message" -> turns.add(new Turn(role(item), text(item.path("content"))));
      case "function_call_output", "custom_tool_call_output" ->
          turns.add(new Turn(Role.TOOL, text(item.path("output"))));
      default -> {} // calls and reasoning carry nothing that the stand-in answers to
    }
  }

  private static Role role(JsonNode item) {
    return switch (item.path("role").asString("")) {
      case "system", "developer" -> Role.SYSTEM;
      case "assistant" -> Role.ASSISTANT;
      default -> Role.USER;
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

  private static ToolChoice choice(JsonNode choice) {
    return switch (choice.isObject() ? "required" : choice.asString("auto")) {
      case "none" -> ToolChoice.NONE;
      case "required" -> ToolChoice.REQUIRED;
      default -> ToolChoice.AUTO;
    };
  }

  @Override
  public ObjectNode whole(Reply reply) {
    ObjectNode response = head(reply, "completed");
    response.withArray("output").add(item(reply, "completed", reply.answer().whole()));
    response.set("usage", usage(reply));
    return response;
  }

  @Override
  public void stream(Reply reply, StandInHandler.Events events) throws IOException {
    var numbered = new Numbered(events);
    numbered.say("response.created", "response", head(reply, "in_progress"));
    numbered.say("response.in_progress", "response", head(reply, "in_progress"));
    ObjectNode added = numbered.event("response.output_item.added").put("output_index", 0);
    added.set("item", item(reply, "in_progress", null));
    events.named(added);
    switch (reply.answer()) {
      case Answer.Words words -> words(reply, words, numbered, events);
      case Answer.ToolCall call -> call(reply, call, numbered, events);
    }
    ObjectNode done = numbered.event("response.output_item.done").put("output_index", 0);
    done.set("item", item(reply, "completed", reply.answer().whole()));
    events.named(done);
    numbered.say("response.completed", "response", whole(reply));
  }

  private static void words(
      Reply reply, Answer.Words words, Numbered numbered, StandInHandler.Events events)
      throws IOException {
    ObjectNode added = ofPart(numbered.event("response.content_part.added"), reply);
    added.set("part", part(""));
    events.named(added);
    for (String fragment : words.fragments()) {
      events.pause();
      ObjectNode delta = ofPart(numbered.event("response.output_text.delta"), reply);
      delta.put("delta", fragment).putArray("logprobs");
      events.named(delta);
    }
    ObjectNode done = ofPart(numbered.event("response.output_text.done"), reply);
    done.put("text", words.whole()).putArray("logprobs");
    events.named(done);
    ObjectNode ended = ofPart(numbered.event("response.content_part.done"), reply);
    ended.set("part", part(words.whole()));
    events.named(ended);
  }

  private static void call(
      Reply reply, Answer.ToolCall call, Numbered numbered, StandInHandler.Events events)
      throws IOException {
    for (String fragment : call.fragments()) {
      events.pause();
      ObjectNode delta = ofItem(numbered.event("response.function_call_arguments.delta"), reply);
      events.named(delta.put("delta", fragment));
    }
    ObjectNode done = ofItem(numbered.event("response.function_call_arguments.done"), reply);
    events.named(done.put("name", call.tool()).put("arguments", call.whole()));
  }

  private static ObjectNode ofPart(ObjectNode event, Reply reply) {
    return ofItem(event, reply).put("content_index", 0);
  }

  private static ObjectNode ofItem(ObjectNode event, Reply reply) {
    return event.put("item_id", itemId(reply)).put("output_index", 0);
  }

  private static String itemId(Reply reply) {
    return reply.id(reply.answer() instanceof Answer.ToolCall ? "fc_" : "msg_");
  }

  /** The one item of the reply; {@code said} is null where it has only begun. */
  private static ObjectNode item(Reply reply, String status, @Nullable String said) {
    ObjectNode item = JSON.createObjectNode().put("id", itemId(reply)).put("status", status);
    switch (reply.answer()) {
      case Answer.Words words -> {
        item.put("type", "message").put("role", "assistant").putArray("content");
        if (said != null) {
          item.withArray("content").add(part(said));
        }
      }
      case Answer.ToolCall call ->
          item.put("type", "function_call")
              .put("call_id", reply.id("call_"))
              .put("name", call.tool())
              .put("arguments", said == null ? "" : said);
    }
    return item;
  }

  private static ObjectNode part(String text) {
    ObjectNode part = JSON.createObjectNode().put("type", "output_text").put("text", text);
    part.putArray("annotations");
    part.putArray("logprobs");
    return part;
  }

  private static ObjectNode head(Reply reply, String status) {
    ObjectNode response = JSON.createObjectNode().put("id", reply.id("resp_"));
    response.put("object", "response").put("created_at", reply.at().getEpochSecond());
    response.put("status", status).putNull("error").putNull("incomplete_details");
    response.put("model", reply.model()).put("parallel_tool_calls", true);
    String said =
        reply.question().turns().stream()
            .filter(turn -> turn.role() == Role.SYSTEM)
            .map(Turn::text)
            .findFirst()
            .orElse(null);
    response.put("instructions", said).put("temperature", 1.0).put("top_p", 1.0);
    response.put("tool_choice", "auto").put("store", false).putObject("metadata");
    response.putArray("tools");
    response.putArray("output");
    return response;
  }

  private static ObjectNode usage(Reply reply) {
    int asked = reply.question().tokens();
    ObjectNode usage = JSON.createObjectNode();
    usage.put("input_tokens", asked).putObject("input_tokens_details").put("cached_tokens", 0);
    usage.put("output_tokens", reply.tokens());
    usage.putObject("output_tokens_details").put("reasoning_tokens", 0);
    return usage.put("total_tokens", asked + reply.tokens());
  }

  @Override
  public ObjectNode models() {
    return chat.models();
  }

  @Override
  public ObjectNode error(String type, String message) {
    return chat.error(type, message);
  }

  @Override
  public ObjectNode wrongKey() {
    return chat.wrongKey();
  }

  /** Numbers the events of a stream. */
  private static final class Numbered {
    private final StandInHandler.Events events;
    private int next;

    Numbered(StandInHandler.Events events) {
      this.events = events;
    }

    ObjectNode event(String type) {
      return JSON.createObjectNode().put("type", type).put("sequence_number", next++);
    }

    void say(String type, String field, ObjectNode value) throws IOException {
      ObjectNode event = event(type);
      event.set(field, value);
      events.named(event);
    }
  }
}
