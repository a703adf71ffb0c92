package dev.sotto.server.protocol;

import dev.sotto.server.registry.Endpoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAI's {@code POST /v1/embeddings}. Each text is a conversation of its own, so that it embeds
 * alike whatever stands beside it.
 */
public final class OpenAiEmbeddings implements Protocol {
  private static final FieldTable REQUEST = FieldTable.load("openai-embeddings.request.fields");
  private static final FieldTable REPLY = FieldTable.load("openai-embeddings.reply.fields");

  @Override
  public String name() {
    return "openai-embeddings";
  }

  @Override
  public String path() {
    return "/embeddings";
  }

  @Override
  public boolean spokenBy(Endpoint endpoint) {
    return endpoint.protocol().openAi();
  }

  @Override
  public FieldTable request() {
    return REQUEST;
  }

  @Override
  public FieldTable reply() {
    return REPLY;
  }

  @Override
  public List<String> order() {
    return List.of("input");
  }

  @Override
  public void require(ObjectNode body) {
    JsonNode input = body.path("input");
    if (!input.isString() && (!input.isArray() || input.isEmpty())) {
      throw Shape.invalid("input: must be a text or an array of texts");
    }
    for (JsonNode each : input) {
      if (!each.isString()) {
        throw Shape.invalid(
            "input: tokens cannot be masked, so nothing was sent: send a text or an array of"
                + " texts");
      }
    }
    Shape.requireModel(body);
    if (body.path("stream").asBoolean(false)) {
      throw Shape.invalid("stream: embeddings come whole: leave it out");
    }
  }

  @Override
  public boolean sound(ObjectNode reply) {
    return Shape.objects(reply.path("data"));
  }

  @Override
  public boolean wantsJson(ObjectNode body) {
    return false;
  }

  /** The vendor keeps nothing of an embedding of its own accord: there is nothing to ask. */
  @Override
  public void askForNoRetention(ObjectNode body, boolean zeroRetention) {}

  @Override
  public Map<String, String> headers(@Nullable String key) {
    return OpenAiVendor.headers(key);
  }

  @Override
  public ObjectNode error(int status, String code, String message, Map<String, String> extra) {
    return OpenAiVendor.error(status, code, message, extra);
  }

  @Override
  public StreamRestore stream(Restoring restoring) {
    return new OpenAiStream(restoring);
  }
}
