package dev.sotto.server.translate;

import dev.sotto.server.http.Json;
import dev.sotto.server.protocol.AnthropicMessages;
import dev.sotto.server.protocol.Protocol;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAI's chat completions for a recipient that speaks Anthropic's messages. Sources:
 * platform.openai.com, "Create chat completion"; docs.anthropic.com, "Create a Message".
 */
final class ChatToMessages implements Translation {
  private static final String OTHER = "Anthropic";
  private static final Set<String> EFFORTS = Set.of("low", "medium", "high", "xhigh");

  @Override
  public Protocol spoken() {
    return new AnthropicMessages();
  }

  @Override
  public Translated request(ObjectNode body, int defaultMaxTokens) {
    Fields from = new Fields(body, "", OTHER);
    ObjectNode to = Json.MAPPER.createObjectNode();
    from.copy("model", to, "model");
    to.put("max_tokens", maxTokens(from, defaultMaxTokens));
    new ChatTurns(OTHER).put(from.take("messages"), to);
    sampling(from, to);
    new ChatTools(from, OTHER).put(to);
    format(from, to);
    effort(from, to);
    user(from, to);
    from.copy("stream", to, "stream");
    JsonNode streaming = from.take("stream_options");
    notSaid(from);
    from.done();
    boolean usage = streaming.path("include_usage").asBoolean(false);
    return new Translated(to, new MessagesReply(usage));
  }

  private static int maxTokens(Fields from, int otherwise) {
    JsonNode newer = from.take("max_completion_tokens");
    JsonNode older = from.take("max_tokens");
    return newer.isIntegralNumber() ? newer.intValue() : older.asInt(otherwise);
  }

  private static void sampling(Fields from, ObjectNode to) {
    JsonNode temperature = from.take("temperature");
    if (temperature.isNumber()) {
      if (temperature.doubleValue() > 1) {
        throw from.refusal("temperature", "which takes 0 to 1");
      }
      to.set("temperature", temperature);
    }
    from.copy("top_p", to, "top_p");
    JsonNode stop = from.take("stop");
    if (stop.isString()) {
      to.putArray("stop_sequences").add(stop);
    } else if (stop instanceof ArrayNode several && !several.isEmpty()) {
      to.set("stop_sequences", several);
    }
  }

  private static void format(Fields from, ObjectNode to) {
    JsonNode format = from.take("response_format");
    switch (format.path("type").asString("text")) {
      case "text" -> {}
      case "json_schema" -> {
        ObjectNode said = output(to).putObject("format");
        said.put("type", "json_schema");
        said.set("schema", format.path("json_schema").path("schema"));
      }
      default ->
          throw from.refusal(
              "response_format", "which gives JSON by a schema only (type json_schema)");
    }
  }

  private static void effort(Fields from, ObjectNode to) {
    String effort = from.text("reasoning_effort");
    if (effort.equals("none")) {
      to.putObject("thinking").put("type", "disabled");
    } else if (effort.equals("minimal")) {
      output(to).put("effort", "low");
    } else if (EFFORTS.contains(effort)) {
      output(to).put("effort", effort);
    }
  }

  private static ObjectNode output(ObjectNode to) {
    return to.path("output_config") instanceof ObjectNode there
        ? there
        : to.putObject("output_config");
  }

  private static void user(Fields from, ObjectNode to) {
    String user = from.text("user");
    String safety = from.text("safety_identifier");
    String id = safety.isEmpty() ? user : safety;
    if (!id.isEmpty()) {
      to.putObject("metadata").put("user_id", id);
    }
  }

  /** What Anthropic has no word for: hints are passed over, what shows in a reply is refused. */
  private static void notSaid(Fields from) {
    if (from.take("n").asInt(1) != 1) {
      throw from.refusal("n", "which gives one choice a call");
    }
    from.skip("store", "metadata", "seed", "service_tier", "prediction", "verbosity")
        .skip("prompt_cache_key", "prompt_cache_retention", "modalities")
        .refuse("logprobs", "which has no log-probabilities")
        .refuse("top_logprobs", "which has no log-probabilities")
        .refuse("logit_bias", "which has none")
        .refuse("frequency_penalty", "which has none")
        .refuse("presence_penalty", "which has none")
        .refuse("web_search_options", "whose search is not translated")
        .refuse("functions", "and this older form is not translated: use tools")
        .refuse("function_call", "and this older form is not translated: use tool_choice");
  }
}
