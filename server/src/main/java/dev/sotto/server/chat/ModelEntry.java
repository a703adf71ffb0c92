package dev.sotto.server.chat;

import dev.sotto.server.http.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model as the vendors' APIs list it.
 *
 * @param owner the recipient that answers for it
 */
record ModelEntry(String id, String owner) implements Comparable<ModelEntry> {
  /** OpenAI's list. */
  static ObjectNode openAiList(List<ModelEntry> entries) {
    ObjectNode list = Json.MAPPER.createObjectNode().put("object", "list");
    entries.forEach(each -> list.withArray("data").add(each.openAi()));
    list.withArray("data");
    return list;
  }

  /** Anthropic's list, whole: there is never a next page. */
  static ObjectNode anthropicList(List<ModelEntry> entries) {
    ObjectNode list = Json.MAPPER.createObjectNode();
    entries.forEach(each -> list.withArray("data").add(each.anthropic()));
    list.withArray("data");
    list.put("has_more", false);
    if (entries.isEmpty()) {
      return list.putNull("first_id").putNull("last_id");
    }
    return list.put("first_id", entries.getFirst().id()).put("last_id", entries.getLast().id());
  }

  ObjectNode openAi() {
    return Json.MAPPER
        .createObjectNode()
        .put("id", id)
        .put("object", "model")
        .put("created", 0)
        .put("owned_by", owner);
  }

  ObjectNode anthropic() {
    return Json.MAPPER
        .createObjectNode()
        .put("type", "model")
        .put("id", id)
        .put("display_name", id)
        .put("created_at", "1970-01-01T00:00:00Z");
  }

  @Override
  public int compareTo(ModelEntry other) {
    return id.compareTo(other.id());
  }
}
