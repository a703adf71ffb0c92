package dev.sotto.server.chat;

import tools.jackson.databind.node.ObjectNode;

/**
 * A chat request as the app sent it: clear personal data. Prints as nothing; only {@link
 * MaskedChat} reads it.
 */
final class ClearChat {
  private final Protocol protocol;
  private final ObjectNode body;

  ClearChat(Protocol protocol, ObjectNode body) {
    this.protocol = protocol;
    this.body = body;
  }

  Protocol protocol() {
    return protocol;
  }

  /** The body; the mask changes it in place. */
  ObjectNode body() {
    return body;
  }

  String model() {
    return body.path("model").asString("");
  }

  boolean streamed() {
    return body.path("stream").asBoolean(false);
  }

  @Override
  public String toString() {
    return "ClearChat[hidden]";
  }
}
