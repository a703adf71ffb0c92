package dev.sotto.server.mask;

import dev.sotto.server.protocol.Protocol;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chat request as the app sent it: clear personal data. Prints as nothing; only {@link
 * MaskedChat} reads it.
 */
public final class ClearChat {
  private final Protocol protocol;
  private final ObjectNode body;

  public ClearChat(Protocol protocol, ObjectNode body) {
    this.protocol = protocol;
    this.body = body;
  }

  public Protocol protocol() {
    return protocol;
  }

  /** The body; the mask changes it in place. */
  ObjectNode body() {
    return body;
  }

  public String model() {
    return body.path("model").asString("");
  }

  /** The most tokens of a reply that it asks for; 0: it does not say. */
  public int mostTokens() {
    return Stream.of("max_tokens", "max_completion_tokens", "max_output_tokens")
        .mapToInt(key -> body.path(key).asInt(0))
        .max()
        .orElse(0);
  }

  /** The same, which another masking may change. */
  public ClearChat copy() {
    return new ClearChat(protocol, body.deepCopy());
  }

  boolean streamed() {
    return body.path("stream").asBoolean(false);
  }

  @Override
  public String toString() {
    return "ClearChat[hidden]";
  }
}
