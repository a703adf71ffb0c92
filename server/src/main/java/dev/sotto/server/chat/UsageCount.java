package dev.sotto.server.chat;

import dev.sotto.server.protocol.SseEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts the tokens of a call as its provider tells them: {@code usage} of a reply, or of a
 * stream's events, where later figures stand for earlier ones. A stream that tells none counts a
 * token an event. Not thread-safe.
 */
final class UsageCount {
  private static final String USAGE = "usage";

  private long prompt;
  private long reply;
  private long total;
  private int events;

  /** Takes note of a whole reply. */
  void read(ObjectNode body) {
    usage(body.path(USAGE));
  }

  /** Takes note of an event. */
  void read(SseEvent event) {
    events++;
    if (!event.data().contains("\"usage\"")) {
      return;
    }
    ObjectNode body = event.json();
    if (body != null) {
      usage(body.path(USAGE));
      usage(body.path("message").path(USAGE)); // Anthropic's message_start
      usage(body.path("response").path(USAGE)); // OpenAI's response.completed
    }
  }

  private void usage(JsonNode usage) {
    total = Math.max(total, usage.path("total_tokens").asLong(0));
    long cached =
        usage.path("cache_creation_input_tokens").asLong(0)
            + usage.path("cache_read_input_tokens").asLong(0);
    prompt = Math.max(prompt, usage.path("input_tokens").asLong(0) + cached);
    reply = Math.max(reply, usage.path("output_tokens").asLong(0));
  }

  /**
   * The tokens of prompt and reply; {@code promptEstimate} stands where the provider tells none.
   */
  int tokens(int promptEstimate) {
    long told = Math.max(total, prompt + reply);
    return (int) Math.min(Integer.MAX_VALUE, told > 0 ? told : (long) promptEstimate + events);
  }
}
