package dev.sotto.server.translate;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's completion as Anthropic's message. */
record ChatReply() implements ReplyTranslation {
  @Override
  public ObjectNode whole(ObjectNode reply, Instant now) {
    JsonNode choice = reply.path("choices").path(0);
    if (!choice.path("message").isObject()) {
      throw Fault.peer(502, "provider_reply", "the provider's reply is not a completion", null);
    }
    JsonNode message = choice.path("message");
    String stop = Words.stop(choice.path("finish_reason").asString(""));
    boolean refused = !message.path("refusal").asString("").isEmpty();
    ObjectNode to = Json.MAPPER.createObjectNode();
    to.put("id", reply.path("id").asString(""));
    to.put("type", "message");
    to.put("role", "assistant");
    to.put("model", reply.path("model").asString(""));
    ArrayNode content = to.putArray("content");
    texts(message, content);
    for (JsonNode call : message.path("tool_calls")) {
      call(call, stop, content);
    }
    to.put("stop_reason", refused ? "refusal" : stop);
    to.putNull("stop_sequence");
    to.set("usage", Words.anthropic(reply.path("usage")));
    return to;
  }

  private static void texts(JsonNode message, ArrayNode content) {
    String thought =
        message.path("reasoning_content").asString(message.path("reasoning").asString(""));
    if (!thought.isEmpty()) {
      content.addObject().put("type", "thinking").put("thinking", thought).put("signature", "");
    }
    String text = text(message.path("content")) + message.path("refusal").asString("");
    if (!text.isEmpty()) {
      content.addObject().put("type", "text").put("text", text);
    }
  }

  /** A content's text, whether it is one or in parts (Mistral's). */
  static String text(JsonNode content) {
    if (content.isString()) {
      return content.stringValue();
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode part : content) {
      text.append(part.path("text").asString(""));
    }
    return text.toString();
  }

  private static void call(JsonNode call, String stop, ArrayNode content) {
    String json = call.path("function").path("arguments").asString("");
    JsonNode input;
    try {
      input = json.isBlank() ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(json);
    } catch (JacksonException e) {
      if (stop.equals("max_tokens")) {
        return; // cut off in the middle of its arguments: no call that could be made
      }
      throw Fault.peer(502, "provider_reply", "the model called a tool with broken JSON", e);
    }
    content
        .addObject()
        .put("type", "tool_use")
        .put("id", call.path("id").asString(""))
        .put("name", call.path("function").path("name").asString(""))
        .set("input", input);
  }

  @Override
  public Streamed stream(Instant now) {
    return new ChatStream();
  }
}
