package dev.sotto.server.translate;

import dev.sotto.server.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's tools and the choice among them, in Anthropic's words. */
final class ChatTools {
  private final Fields from;
  private final String other;

  ChatTools(Fields from, String other) {
    this.from = from;
    this.other = other;
  }

  void put(ObjectNode to) {
    JsonNode tools = from.take("tools");
    JsonNode choice = from.take("tool_choice");
    boolean parallel = from.take("parallel_tool_calls").asBoolean(true);
    if (tools.isEmpty()) {
      return;
    }
    ArrayNode put = to.putArray("tools");
    for (int i = 0; i < tools.size(); i++) {
      put.add(tool(tools.get(i), "tools[" + i + "]"));
    }
    if (choice.isMissingNode() && parallel) {
      return;
    }
    ObjectNode said = choice(choice);
    if (!parallel && !said.path("type").asString("").equals("none")) {
      said.put("disable_parallel_tool_use", true);
    }
    to.set("tool_choice", said);
  }

  private ObjectNode tool(JsonNode tool, String path) {
    Fields outer = Fields.of(tool, path, other);
    if (!outer.text("type").equals("function")) {
      throw outer.refusal("type", "which has tools of type function only");
    }
    Fields function = Fields.of(outer.take("function"), path + ".function", other);
    outer.done();
    ObjectNode to = Json.MAPPER.createObjectNode();
    function.copy("name", to, "name").copy("description", to, "description");
    JsonNode parameters = function.take("parameters");
    if (parameters.isObject()) {
      to.set("input_schema", parameters);
    } else {
      to.putObject("input_schema").put("type", "object").putObject("properties");
    }
    if (function.take("strict").asBoolean(false)) {
      to.put("strict", true);
    }
    function.done();
    return to;
  }

  private ObjectNode choice(JsonNode choice) {
    ObjectNode to = Json.MAPPER.createObjectNode();
    if (choice.isObject()) {
      String name = choice.path("function").path("name").asString("");
      if (name.isEmpty()) {
        throw from.refusal("tool_choice", "which can choose one function by its name");
      }
      return to.put("type", "tool").put("name", name);
    }
    return switch (choice.asString("auto")) {
      case "none" -> to.put("type", "none");
      case "required" -> to.put("type", "any");
      default -> to.put("type", "auto");
    };
  }
}
