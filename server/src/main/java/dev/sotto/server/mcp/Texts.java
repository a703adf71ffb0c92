package dev.sotto.server.mcp;

import dev.sotto.server.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The texts of a message, in their order: all strings but those that MCP itself reads. A schema
 * keeps all that says what is valid.
 */
final class Texts {
  private static final Set<String> PROTOCOL =
      Set.of(
          "type",
          "mimeType",
          "role",
          "method",
          "protocolVersion",
          "version",
          "nextCursor",
          "cursor",
          "progressToken",
          "requestId",
          "level",
          "logger",
          "lastModified",
          "audience",
          "capabilities");

  private static final Set<String> SCHEMAS = Set.of("inputSchema", "outputSchema");
  private static final Set<String> SAID =
      Set.of("description", "title", "default", "examples", "const", "$comment");

  private final UnaryOperator<String> text;

  Texts(UnaryOperator<String> text) {
    this.text = text;
  }

  /** Replaces the texts of {@code message} in place. */
  void in(JsonNode message) {
    if (message instanceof ObjectNode object) {
      boolean declares = SCHEMAS.stream().anyMatch(object::has) || object.has("arguments");
      for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
        String key = entry.getKey();
        if (PROTOCOL.contains(key) || key.equals("name") && declares) {
          continue;
        }
        if (SCHEMAS.contains(key)) {
          schema(entry.getValue());
        } else if (key.equals("structuredContent") || key.equals("serverInfo")) {
          object.set(key, key.equals("serverInfo") ? entry.getValue() : tree(entry.getValue()));
        } else {
          object.set(key, replaced(entry.getValue()));
        }
      }
    } else if (message instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, replaced(array.get(i)));
      }
    }
  }

  private JsonNode replaced(JsonNode node) {
    if (node.isString()) {
      return StringNode.valueOf(text.apply(node.stringValue()));
    }
    in(node);
    return node;
  }

  /** A tree of the server's own, masked as the JSON that it is: keys and numbers too. */
  private JsonNode tree(JsonNode node) {
    return Json.MAPPER.readTree(text.apply(Json.MAPPER.writeValueAsString(node)));
  }

  private void schema(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
        JsonNode value = entry.getValue();
        if (SAID.contains(entry.getKey()) && !value.isObject()) {
          object.set(entry.getKey(), replaced(value));
        } else {
          schema(value);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(this::schema);
    }
  }
}
