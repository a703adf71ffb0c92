package dev.sotto.server.protocol;

import dev.sotto.server.fault.Fault;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request must look like before anybody thinks about it: what both vendors refuse is refused
 * here, so that it neither counts as a disclosure nor leaves.
 */
public final class ChatShape {
  private ChatShape() {}

  /**
   * Checks {@code body}.
   *
   * @throws Fault {@code invalid_field} or {@code model_required}, naming the field
   */
  public static void require(ObjectNode body, Protocol protocol) {
    JsonNode messages = body.path("messages");
    if (!messages.isArray() || messages.isEmpty()) {
      throw invalid("messages: must be an array of messages");
    }
    for (int i = 0; i < messages.size(); i++) {
      message(messages.get(i), "messages[" + i + "]");
    }
    if (!body.path("model").isString()) {
      throw Fault.caller(400, "model_required", "model: name the model to call");
    }
    if (body.has("stream") && !body.path("stream").isBoolean() && !body.path("stream").isNull()) {
      throw invalid("stream: must be true or false");
    }
    if (protocol.name().startsWith("anthropic") && !body.path("max_tokens").isIntegralNumber()) {
      throw invalid("max_tokens: must be a whole number");
    }
  }

  private static void message(JsonNode message, String path) {
    if (!message.isObject() || !message.path("role").isString()) {
      throw invalid(path + ": must be an object with a role");
    }
    JsonNode content = message.path("content");
    boolean none = content.isMissingNode() || content.isNull();
    if (!none && !content.isString() && !content.isArray()) {
      throw invalid(path + ".content: must be a text or an array of parts");
    }
    for (JsonNode part : content.isArray() ? content : Set.<JsonNode>of()) {
      if (!part.isObject() || !part.path("type").isString()) {
        throw invalid(path + ".content: each part must be an object with a type");
      }
    }
  }

  private static Fault invalid(String message) {
    return Fault.caller(400, "invalid_field", message);
  }
}
