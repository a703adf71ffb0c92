package dev.sotto.server.protocol;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAI's {@code POST /v1/embeddings}. Each text is a conversation of its own, so that it embeds
 * alike whatever stands beside it.
 */
public final class OpenAiEmbeddings extends OpenAiApi {
  private static final String NAME = "openai-embeddings";
  private static final Tables TABLES = Tables.load(NAME);

  public OpenAiEmbeddings() {
    super(NAME, "/embeddings", TABLES);
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
  public StreamRestore stream(Restoring restoring) {
    return new OpenAiStream(restoring);
  }
}
