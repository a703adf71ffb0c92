package dev.sotto.server.translate;

import dev.sotto.server.http.Json;
import dev.sotto.server.protocol.SseEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The words of both APIs for why a reply ended, what it cost and what failed. */
final class Words {
  private Words() {}

  /** Anthropic's {@code stop_reason} as OpenAI's {@code finish_reason}. */
  static String finish(String stopReason) {
    return switch (stopReason) {
      case "max_tokens", "model_context_window_exceeded" -> "length";
      case "tool_use" -> "tool_calls";
      case "refusal" -> "content_filter";
      default -> "stop"; // end_turn, stop_sequence, pause_turn
    };
  }

  /** OpenAI's {@code finish_reason}, or Mistral's, as Anthropic's {@code stop_reason}. */
  static String stop(String finishReason) {
    return switch (finishReason) {
      case "length", "model_length" -> "max_tokens";
      case "tool_calls", "function_call" -> "tool_use";
      case "content_filter" -> "refusal";
      default -> "end_turn";
    };
  }

  /** Anthropic counts what came from its cache apart, OpenAI within the prompt. */
  static ObjectNode openAi(JsonNode usage) {
    long cached = usage.path("cache_read_input_tokens").asLong(0);
    long prompt =
        usage.path("input_tokens").asLong(0)
            + usage.path("cache_creation_input_tokens").asLong(0)
            + cached;
    long completion = usage.path("output_tokens").asLong(0);
    ObjectNode to = Json.MAPPER.createObjectNode();
    to.put("prompt_tokens", prompt);
    to.put("completion_tokens", completion);
    to.put("total_tokens", prompt + completion);
    to.putObject("prompt_tokens_details").put("cached_tokens", cached);
    return to;
  }

  /** The other way round. */
  static ObjectNode anthropic(JsonNode usage) {
    long cached = usage.path("prompt_tokens_details").path("cached_tokens").asLong(0);
    ObjectNode to = Json.MAPPER.createObjectNode();
    to.put("input_tokens", Math.max(0, usage.path("prompt_tokens").asLong(0) - cached));
    to.put("cache_creation_input_tokens", 0);
    to.put("cache_read_input_tokens", cached);
    to.put("output_tokens", usage.path("completion_tokens").asLong(0));
    return to;
  }

  static SseEvent event(ObjectNode data) {
    return new SseEvent(null, Json.MAPPER.writeValueAsString(data));
  }

  /** An event of Anthropic's, which is named as its data's type is. */
  static SseEvent named(ObjectNode data) {
    return new SseEvent(data.path("type").asString(""), Json.MAPPER.writeValueAsString(data));
  }
}
