package dev.sotto.server.protocol;

import dev.sotto.server.http.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Restores a whole reply, field by field, as its table says; the rest comes as it came. */
public final class ReplyRestore {
  private final Restoring restoring;

  public ReplyRestore(Restoring restoring) {
    this.restoring = restoring;
  }

  /** Restores {@code reply} in place. */
  public void restore(ObjectNode reply, FieldTable table) {
    fields(reply, table);
  }

  private void fields(ObjectNode object, FieldTable table) {
    for (String key : java.util.List.copyOf(object.propertyNames())) {
      FieldTable line = table.field(key);
      if (line != null) {
        object.set(key, restored(object.path(key), line, object));
      }
    }
  }

  private JsonNode restored(JsonNode node, @Nullable FieldTable line, ObjectNode parent) {
    if (line == null) {
      return node;
    }
    if (line.action() == FieldAction.RESTORE_TREE) {
      return tree(node);
    }
    if (line.action() == FieldAction.RESTORE_LOGPROBS && node.isArray()) {
      return Logprobs.whole(node, restoring);
    }
    if (node instanceof ObjectNode object) {
      fields(object, line);
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, restored(array.get(i), line.item(), parent));
      }
    } else if (node.isString() && line.action() != null) {
      return text(node, line.action(), parent);
    }
    return node;
  }

  private JsonNode text(JsonNode node, FieldAction action, ObjectNode parent) {
    String text = node.stringValue();
    return switch (action) {
      case RESTORE -> StringNode.valueOf(restoring.text().whole(text));
      case RESTORE_ERROR -> StringNode.valueOf(restoring.error(text));
      case RESTORE_CONTENT -> StringNode.valueOf(restoring.content().whole(text));
      case RESTORE_JSON -> StringNode.valueOf(restoring.json().whole(text));
      case RESTORE_UNSIGNED ->
          parent.path("signature").asString("").isEmpty()
              ? StringNode.valueOf(restoring.text().whole(text))
              : node;
      default -> node;
    };
  }

  /** Restores every text of {@code node}. */
  JsonNode tree(JsonNode node) {
    String json = Json.MAPPER.writeValueAsString(node);
    return Json.MAPPER.readTree(restoring.json().whole(json));
  }
}
