package dev.sotto.server.demo;

import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A vendor's way of asking and answering. */
interface Dialect {
  /** The dialect of a path; {@code anthropic} decides where both vendors have it. */
  static Dialect of(String path, boolean anthropic) {
    if (path.contains("/messages") || anthropic) {
      return new AnthropicMessages();
    }
    return path.contains("/responses") ? new OpenAiResponses() : new OpenAiChat();
  }

  /**
   * The question in a request body.
   *
   * @throws IllegalArgumentException if a required part is missing or of the wrong type
   */
  Question read(JsonNode body);

  /** The reply as one JSON object. */
  ObjectNode whole(Reply reply);

  /** The reply as events, in the vendor's order. */
  void stream(Reply reply, StandInHandler.Events events) throws IOException;

  /** The models on offer: the stand-in alone. */
  ObjectNode models();

  /** An error in the vendor's shape. */
  ObjectNode error(String type, String message);

  /** What the vendor answers, with status 401, to a wrong or missing key. */
  ObjectNode wrongKey();
}
