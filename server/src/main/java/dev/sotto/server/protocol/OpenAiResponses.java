package dev.sotto.server.protocol;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's {@code POST /v1/responses}, without what it would keep. */
public final class OpenAiResponses extends OpenAiApi {
  private static final String NAME = "openai-responses";
  private static final Tables TABLES = Tables.load(NAME);

  public OpenAiResponses() {
    super(NAME, "/responses", TABLES);
  }

  @Override
  public List<String> order() {
    return List.of("tools", "instructions", "input");
  }

  @Override
  public void require(ObjectNode body) {
    JsonNode input = body.path("input");
    boolean kept = body.hasNonNull("previous_response_id") || body.hasNonNull("conversation");
    if (!kept && !body.hasNonNull("prompt") && !input.isString() && !input.isArray()) {
      throw Shape.invalid("input: must be a text or an array of items");
    }
    for (int i = 0; input.isArray() && i < input.size(); i++) {
      item(input.get(i), "input[" + i + "]");
    }
    Shape.requireModel(body);
  }

  private static void item(JsonNode item, String path) {
    if (!item.isObject() || !item.path("type").isString() && !item.path("role").isString()) {
      throw Shape.invalid(
          path + ": must be an object with a type or a role; an id alone names what is not kept");
    }
    Shape.content(item.path("content"), path + ".content");
  }

  @Override
  public boolean sound(ObjectNode reply) {
    return Shape.objects(reply.path("output"));
  }

  @Override
  public boolean wantsJson(ObjectNode body) {
    return body.path("text").path("format").path("type").asString("").startsWith("json");
  }

  /** This API keeps what it is not asked to forget, and nobody could fetch it through Sotto. */
  @Override
  public void askForNoRetention(ObjectNode body, boolean zeroRetention) {
    body.put("store", false);
  }

  @Override
  public StreamRestore stream(Restoring restoring) {
    return new ResponsesStream(restoring);
  }
}
