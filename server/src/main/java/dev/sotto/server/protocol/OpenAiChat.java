package dev.sotto.server.protocol;

import dev.sotto.server.http.Json;
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
  public Map<String, String> headers(@Nullable String key) {
    return key == null ? Map.of() : Map.of("Authorization", "Bearer " + key);
  }

  @Override
  public ObjectNode error(int status, String code, String message, Map<String, String> extra) {
    ObjectNode error = Json.MAPPER.createObjectNode();
    error.put("message", message);
    error.put("type", type(status));
    error.putNull("param");
    error.put("code", code);
    extra.forEach(error::put);
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.set("error", error);
    return body;
  }

  private static String type(int status) {
    return switch (status) {
      case 401 -> "authentication_error";
      case 403 -> "permission_error";
      case 404 -> "not_found_error";
      case 429 -> "rate_limit_error";
      default -> status < 500 ? "invalid_request_error" : "server_error";
    };
  }

  @Override
  public StreamRestore stream(Restoring restoring) {
    return new OpenAiStream(restoring);
  }
}
