package dev.sotto.server.protocol;

import dev.sotto.server.registry.Endpoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Anthropic's {@code POST /v1/messages/count_tokens}: a request of {@link AnthropicMessages},
 * masked as that would be, so that the tokens are those of what would be sent.
 */
public final class AnthropicCountTokens extends Api {
  private static final Tables TABLES =
      new Tables(
          new AnthropicMessages().request(),
          FieldTable.load("anthropic-count-tokens.reply.fields"));

  private final AnthropicMessages messages = new AnthropicMessages();

  public AnthropicCountTokens() {
    super("anthropic-count-tokens", "/messages/count_tokens", TABLES);
  }

  @Override
  public boolean spokenBy(Endpoint endpoint) {
    return messages.spokenBy(endpoint);
  }

  @Override
  public List<String> order() {
    return messages.order();
  }

  @Override
  public void require(ObjectNode body) {
    Shape.requireMessages(body);
    Shape.requireModel(body);
    if (body.path("stream").asBoolean(false)) {
      throw Shape.invalid("stream: a count comes whole: leave it out");
    }
  }

  @Override
  public boolean sound(ObjectNode reply) {
    return reply.path("input_tokens").isIntegralNumber();
  }

  @Override
  public boolean wantsJson(ObjectNode body) {
    return false;
  }

  @Override
  public void askForNoRetention(ObjectNode body, boolean zeroRetention) {
    messages.askForNoRetention(body, zeroRetention);
  }

  @Override
  public Map<String, String> headers(@Nullable String key) {
    return messages.headers(key);
  }

  @Override
  public ObjectNode error(int status, String code, String message, Map<String, String> extra) {
    return messages.error(status, code, message, extra);
  }

  @Override
  public StreamRestore stream(Restoring restoring) {
    return messages.stream(restoring);
  }
}
