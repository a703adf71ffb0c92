package dev.sotto.server.protocol;

import dev.sotto.server.fault.Fault;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request must look like before anybody thinks about it: what every vendor refuses is
 * refused here, so that it neither counts as a disclosure nor leaves.
 */
final class Shape {
  private Shape() {}

  /** A model by its name, and {@code stream} true or false. */
  static void requireModel(ObjectNode body) {
    if (!body.path("model").isString()) {
      throw Fault.caller(400, "model_required", "model: name the model to call");
    }
    if (body.has("stream") && !body.path("stream").isBoolean() && !body.path("stream").isNull()) {
      throw invalid("stream: must be true or false");
    }
  }

  /** At least one message, each an object with a role and a text or parts. */
  static void requireMessages(ObjectNode body) {
    JsonNode messages = body.path("messages");
    if (!messages.isArray() || messages.isEmpty()) {
      throw invalid("messages: must be an array of messages");
    }
    for (int i = 0; i < messages.size(); i++) {
      message(messages.get(i), "messages[" + i + "]");
    }
  }

  private static void message(JsonNode message, String path) {
    if (!message.isObject() || !message.path("role").isString()) {
      throw invalid(path + ": must be an object with a role");
    }
    content(message.path("content"), path + ".content");
  }

  /** Nothing, a text, or an array of parts that say their type. */
  static void content(JsonNode content, String path) {
    boolean none = content.isMissingNode() || content.isNull();
    if (!none && !content.isString() && !content.isArray()) {
      throw invalid(path + ": must be a text or an array of parts");
    }
    for (JsonNode part : content.isArray() ? content : Set.<JsonNode>of()) {
      if (!part.isObject() || !part.path("type").isString()) {
        throw invalid(path + ": each part must be an object with a type");
      }
    }
  }

  /** Whether {@code node} is an array of objects, perhaps of none. */
  static boolean objects(JsonNode node) {
    return node.isArray() && node.valueStream().allMatch(JsonNode::isObject);
  }

  static Fault invalid(String message) {
    return Fault.caller(400, "invalid_field", message);
  }
}
