package dev.sotto.server.protocol;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's {@code POST /v1/chat/completions}. */
public final class OpenAiChat extends OpenAiApi {
  private static final String NAME = "openai-chat";
  private static final Tables TABLES = Tables.load(NAME);

  public OpenAiChat() {
    super(NAME, "/chat/completions", TABLES);
  }

  @Override
  public List<String> order() {
    return List.of("tools", "functions", "messages");
  }

  @Override
  public boolean sound(ObjectNode reply) {
    return Shape.objects(reply.path("choices"))
        && reply.path("choices").valueStream().allMatch(each -> each.path("message").isObject());
  }

  @Override
  public boolean wantsJson(ObjectNode body) {
    return body.path("response_format").path("type").asString("").startsWith("json");
  }

  @Override
  public void askForNoRetention(ObjectNode body, boolean zeroRetention) {
    if (zeroRetention) {
      body.put("store", false);
    }
  }

  @Override
  public void require(ObjectNode body) {
    Shape.requireMessages(body);
    Shape.requireModel(body);
  }

  @Override
  public StreamRestore stream(Restoring restoring) {
    return new OpenAiStream(restoring);
  }
}
