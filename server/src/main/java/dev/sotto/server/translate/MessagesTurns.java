package dev.sotto.server.translate;

import dev.sotto.server.http.Json;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Anthropic's turns as OpenAI's messages: each result of a tool is a message of its own, and those
 * of a turn come before what the user says in it. Not thread-safe.
 */
final class MessagesTurns {
  private static final List<String> HINTS = List.of("cache_control", "citations");

  private final String other;
  private final ArrayNode messages = Json.MAPPER.createArrayNode();

  MessagesTurns(String other) {
    this.other = other;
  }

  /** Sets {@code messages} of {@code to}. */
  void put(JsonNode system, JsonNode turns, ObjectNode to) {
    ArrayNode parts = parts(system, "system");
    if (!parts.isEmpty()) {
      say("system", parts);
    }
    for (int i = 0; i < turns.size(); i++) {
      Fields turn = Fields.of(turns.get(i), "messages[" + i + "]", other);
      String role = turn.text("role");
      JsonNode content = turn.take("content");
      String path = turn.at("content");
      if (role.equals("assistant")) {
        if (i == turns.size() - 1) {
          throw turn.refusal("role", "which does not go on with a text that it is given");
        }
        assistant(content, path);
      } else {
        heard(role, content, path);
      }
      turn.done();
    }
    to.set("messages", messages);
  }

  /** What a user said or a tool answered. */
  private void heard(String role, JsonNode content, String path) {
    ArrayNode said = Json.MAPPER.createArrayNode();
    if (content.isString()) {
      said.add(text(content.stringValue()));
    }
    for (int i = 0; i < (content.isArray() ? content.size() : 0); i++) {
      JsonNode block = content.get(i);
      String at = path + "[" + i + "]";
      if (block.path("type").asString("").equals("tool_result")) {
        result(Fields.of(block, at, other));
      } else {
        said.add(textOf(Fields.of(block, at, other)));
      }
    }
    if (!said.isEmpty()) {
      say(role, said);
    }
  }

  private void result(Fields block) {
    ArrayNode parts = parts(block.take("content"), block.at("content"));
    String text =
        parts
            .valueStream()
            .map(part -> part.path("text").asString(""))
            .collect(Collectors.joining("\n"));
    boolean failed = block.take("is_error").asBoolean(false);
    messages
        .addObject()
        .put("role", "tool")
        .put("tool_call_id", block.text("tool_use_id"))
        .put("content", failed ? "Error: " + text : text);
    block.skip("type").skip(HINTS.toArray(String[]::new)).done();
  }

  private void assistant(JsonNode content, String path) {
    StringBuilder text = new StringBuilder(content.asString(""));
    ArrayNode calls = Json.MAPPER.createArrayNode();
    for (int i = 0; i < (content.isArray() ? content.size() : 0); i++) {
      Fields block = Fields.of(content.get(i), path + "[" + i + "]", other);
      switch (block.text("type")) {
        case "tool_use" -> calls.add(call(block));
        case "thinking", "redacted_thinking" -> {} // only the model that thought it may read it
        default -> text.append(textOf(block).path("text").asString(""));
      }
    }
    if (text.isEmpty() && calls.isEmpty()) {
      return;
    }
    ObjectNode message = messages.addObject().put("role", "assistant");
    if (text.isEmpty()) {
      message.putNull("content");
    } else {
      message.put("content", text.toString());
    }
    if (!calls.isEmpty()) {
      message.set("tool_calls", calls);
    }
  }

  private static ObjectNode call(Fields block) {
    ObjectNode call = Json.MAPPER.createObjectNode();
    call.put("id", block.text("id")).put("type", "function");
    call.putObject("function")
        .put("name", block.text("name"))
        .put("arguments", Json.MAPPER.writeValueAsString(block.take("input")));
    block.skip("type").skip(HINTS.toArray(String[]::new)).done();
    return call;
  }

  private ArrayNode parts(JsonNode content, String path) {
    ArrayNode parts = Json.MAPPER.createArrayNode();
    if (content.isString()) {
      parts.add(text(content.stringValue()));
    }
    for (int i = 0; i < (content.isArray() ? content.size() : 0); i++) {
      parts.add(textOf(Fields.of(content.get(i), path + "[" + i + "]", other)));
    }
    return parts;
  }

  private static ObjectNode textOf(Fields block) {
    if (!block.text("type").equals("text")) {
      throw block.refusal("type", "which has no such part");
    }
    ObjectNode part = text(block.text("text"));
    block.skip(HINTS.toArray(String[]::new)).done();
    return part;
  }

  private static ObjectNode text(String text) {
    return Json.MAPPER.createObjectNode().put("type", "text").put("text", text);
  }

  /** One text as a text, several as parts. */
  private void say(String role, ArrayNode parts) {
    ObjectNode message = messages.addObject().put("role", role);
    if (parts.size() == 1) {
      message.set("content", parts.get(0).path("text"));
    } else {
      message.set("content", parts);
    }
  }
}
