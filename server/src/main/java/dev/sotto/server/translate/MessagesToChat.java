package dev.sotto.server.translate;

import dev.sotto.server.http.Json;
import dev.sotto.server.protocol.OpenAiChat;
import dev.sotto.server.protocol.Protocol;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Anthropic's messages for a recipient that speaks OpenAI's chat completions. Sources: as {@link
 * ChatToMessages}.
 */
final class MessagesToChat implements Translation {
  private static final String OTHER = "OpenAI";
  private static final int MAX_STOPS = 4;
  private static final int LOW = 2_048;
  private static final int MEDIUM = 8_192;

  @Override
  public Protocol spoken() {
    return new OpenAiChat();
  }

  @Override
  public Translated request(ObjectNode body, int defaultMaxTokens) {
    Fields from = new Fields(body, "", OTHER);
    ObjectNode to = Json.MAPPER.createObjectNode();
    from.copy("model", to, "model").copy("max_tokens", to, "max_completion_tokens");
    new MessagesTurns(OTHER).put(from.take("system"), from.take("messages"), to);
    from.copy("temperature", to, "temperature").copy("top_p", to, "top_p");
    stops(from, to);
    tools(from, to);
    choice(from, to);
    reasoning(from, to);
    String user = from.take("metadata").path("user_id").asString("");
    if (!user.isEmpty()) {
      to.put("user", user);
    }
    if (from.take("stream").asBoolean(false)) {
      to.put("stream", true).putObject("stream_options").put("include_usage", true);
    }
    from.skip("service_tier")
        .refuse("top_k", "which has none")
        .refuse("inference_geo", "which cannot be told where to run: the registry can")
        .refuse("context_management", "which has none")
        .done();
    return new Translated(to, new ChatReply());
  }

  private static void stops(Fields from, ObjectNode to) {
    JsonNode stops = from.take("stop_sequences");
    if (stops.size() > MAX_STOPS) {
      throw from.refusal("stop_sequences", "which takes four");
    }
    if (!stops.isEmpty()) {
      to.set("stop", stops);
    }
  }

  private static void tools(Fields from, ObjectNode to) {
    JsonNode tools = from.take("tools");
    if (tools.isEmpty()) {
      return;
    }
    ArrayNode put = to.putArray("tools");
    for (int i = 0; i < tools.size(); i++) {
      Fields tool = Fields.of(tools.get(i), "tools[" + i + "]", OTHER);
      ObjectNode function = Json.MAPPER.createObjectNode();
      tool.copy("name", function, "name")
          .copy("description", function, "description")
          .copy("input_schema", function, "parameters")
          .copy("strict", function, "strict")
          .skip("type", "cache_control")
          .done();
      put.addObject().put("type", "function").set("function", function);
    }
  }

  private static void choice(Fields from, ObjectNode to) {
    JsonNode choice = from.take("tool_choice");
    switch (choice.path("type").asString("")) {
      case "auto" -> to.put("tool_choice", "auto");
      case "any" -> to.put("tool_choice", "required");
      case "none" -> to.put("tool_choice", "none");
      case "tool" ->
          to.putObject("tool_choice")
              .put("type", "function")
              .putObject("function")
              .put("name", choice.path("name").asString(""));
      default -> {}
    }
    if (choice.path("disable_parallel_tool_use").asBoolean(false)) {
      to.put("parallel_tool_calls", false);
    }
  }

  private static void reasoning(Fields from, ObjectNode to) {
    Fields output =
        from.take("output_config") instanceof ObjectNode config
            ? new Fields(config, "output_config", OTHER)
            : new Fields(Json.MAPPER.createObjectNode(), "output_config", OTHER);
    String effort = output.text("effort");
    String thought = thinking(from.take("thinking"));
    if (!effort.isEmpty()) {
      to.put("reasoning_effort", effort.equals("max") ? "xhigh" : effort);
    } else if (!thought.isEmpty()) {
      to.put("reasoning_effort", thought);
    }
    JsonNode format = output.take("format");
    if (format.isObject()) {
      ObjectNode said = to.putObject("response_format").put("type", "json_schema");
      ObjectNode schema = said.putObject("json_schema").put("name", "reply").put("strict", true);
      schema.set("schema", format.path("schema"));
    }
    output.done();
  }

  /** Tokens to think with as an effort; empty: as the model likes. */
  private static String thinking(JsonNode thinking) {
    if (!thinking.path("type").asString("").equals("enabled")) {
      return "";
    }
    int budget = thinking.path("budget_tokens").asInt(0);
    return budget < LOW ? "low" : budget < MEDIUM ? "medium" : "high";
  }
}
