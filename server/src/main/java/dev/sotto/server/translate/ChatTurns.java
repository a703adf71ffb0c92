package dev.sotto.server.translate;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAI's messages as Anthropic's turns: system and developer messages go before all others, the
 * results of tools stand together in one user turn, before what the user says. Not thread-safe.
 */
final class ChatTurns {
  private final String other;
  private final List<String> system = new ArrayList<>();
  private final ArrayNode turns = Json.MAPPER.createArrayNode();

  ChatTurns(String other) {
    this.other = other;
  }

  /** Sets {@code system} and {@code messages} of {@code to}. */
  void put(JsonNode messages, ObjectNode to) {
    for (int i = 0; i < messages.size(); i++) {
      turn(Fields.of(messages.get(i), "messages[" + i + "]", other));
    }
    if (system.size() == 1) {
      to.put("system", system.getFirst());
    } else if (!system.isEmpty()) {
      ArrayNode blocks = to.putArray("system");
      system.forEach(text -> blocks.add(text(text)));
    }
    to.set("messages", turns);
  }

  private void turn(Fields message) {
    String role = message.text("role");
    if (role.equals("tool")) {
      message.skip("name");
    } else {
      message.refuse("name", "which has no names of speakers");
    }
    switch (role) {
      case "system", "developer" -> system.addAll(texts(message));
      case "user" -> blocks("user", texts(message).stream().map(ChatTurns::text).toList());
      case "assistant" -> blocks("assistant", assistant(message));
      case "tool" -> blocks("user", List.of(result(message)));
      default ->
          throw message.refusal("role", "and this older form is not translated: use role tool");
    }
    message.done();
  }

  /** The texts of a message's content; empty ones are left out, since Anthropic refuses them. */
  private static List<String> texts(Fields message) {
    JsonNode content = message.take("content");
    if (content.isString()) {
      return content.stringValue().isEmpty() ? List.of() : List.of(content.stringValue());
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < content.size(); i++) {
      Fields part = Fields.of(content.get(i), message.at("content[" + i + "]"), "Anthropic");
      String type = part.text("type");
      String text = part.text(type.equals("refusal") ? "refusal" : "text");
      part.skip("prompt_cache_breakpoint").done();
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static List<ObjectNode> assistant(Fields message) {
    List<ObjectNode> blocks = new ArrayList<>();
    texts(message).forEach(text -> blocks.add(text(text)));
    String refusal = message.text("refusal");
    if (!refusal.isEmpty()) {
      blocks.add(text(refusal));
    }
    JsonNode calls = message.take("tool_calls");
    for (int i = 0; i < calls.size(); i++) {
      blocks.add(call(calls.get(i), message.at("tool_calls[" + i + "]")));
    }
    message
        .skip("annotations", "reasoning_content", "reasoning")
        .refuse("audio", "which has none")
        .refuse("function_call", "and this older form is not translated: use tool_calls");
    return blocks;
  }

  private static ObjectNode call(JsonNode node, String path) {
    Fields call = Fields.of(node, path, "Anthropic");
    String type = call.text("type");
    if (!type.isEmpty() && !type.equals("function")) {
      throw call.refusal("type", "which has tools of type function only");
    }
    Fields function = Fields.of(call.take("function"), path + ".function", "Anthropic");
    ObjectNode block = Json.MAPPER.createObjectNode().put("type", "tool_use");
    block.put("id", id(call.text("id")));
    function.copy("name", block, "name");
    block.set("input", arguments(function.text("arguments"), function.at("arguments")));
    function.done();
    call.skip("index").done();
    return block;
  }

  private static JsonNode arguments(String json, String path) {
    if (json.isBlank()) {
      return Json.MAPPER.createObjectNode();
    }
    try {
      JsonNode read = Json.MAPPER.readTree(json);
      if (read.isObject()) {
        return read;
      }
    } catch (JacksonException e) {
      // said below
    }
    throw Fault.caller(400, "invalid_field", path + ": must be a JSON object, as a text");
  }

  private static ObjectNode result(Fields message) {
    ObjectNode block = Json.MAPPER.createObjectNode().put("type", "tool_result");
    block.put("tool_use_id", id(message.text("tool_call_id")));
    List<String> texts = texts(message);
    if (texts.size() == 1) {
      block.put("content", texts.getFirst());
    } else if (!texts.isEmpty()) {
      ArrayNode content = block.putArray("content");
      texts.forEach(text -> content.add(text(text)));
    }
    return block;
  }

  /** Adds {@code blocks}: to the turn before where the same side spoke. */
  private void blocks(String role, List<ObjectNode> blocks) {
    if (blocks.isEmpty()) {
      return;
    }
    JsonNode last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
    if (last != null && last.path("role").asString("").equals(role)) {
      blocks.forEach(((ArrayNode) last.path("content"))::add);
      return;
    }
    ArrayNode content = turns.addObject().put("role", role).putArray("content");
    blocks.forEach(content::add);
  }

  private static ObjectNode text(String text) {
    return Json.MAPPER.createObjectNode().put("type", "text").put("text", text);
  }

  /** Anthropic's ids have letters, digits, {@code _} and {@code -}. */
  private static String id(String id) {
    return id.replaceAll("[^A-Za-z0-9_-]", "_");
  }
}
