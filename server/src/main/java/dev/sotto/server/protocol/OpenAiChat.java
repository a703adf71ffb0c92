package dev.sotto.server.protocol;

import dev.sotto.server.registry.Endpoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's {@code POST /v1/chat/completions}. */
public final class OpenAiChat implements Protocol {
  private static final FieldTable REQUEST = FieldTable.load("openai-chat.request.fields");
  private static final FieldTable REPLY = FieldTable.load("openai-chat.reply.fields");

  @Override
  public String name() {
    return "openai-chat";
  }

  @Override
  public String path() {
    return "/chat/completions";
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
