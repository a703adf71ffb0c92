package dev.sotto.server.protocol;

import dev.sotto.server.http.Json;
import dev.sotto.server.registry.Endpoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic's {@code POST /v1/messages}. */
public final class AnthropicMessages extends Api {
  private static final String NAME = "anthropic-messages";
  private static final Tables TABLES = Tables.load(NAME);
  private static final String VERSION = "2023-06-01";

  public AnthropicMessages() {
    super(NAME, "/messages", TABLES);
  }

  @Override
  public boolean spokenBy(Endpoint endpoint) {
    return endpoint.protocol().anthropic();
  }

  @Override
  public List<String> order() {
    return List.of("tools", "system", "messages");
  }

  @Override
  public void require(ObjectNode body) {
    Shape.requireMessages(body);
    Shape.requireModel(body);
    if (!body.path("max_tokens").isIntegralNumber()) {
      throw Shape.invalid("max_tokens: must be a whole number");
    }
  }

  @Override
  public boolean sound(ObjectNode reply) {
    return Shape.objects(reply.path("content"));
  }

  @Override
  public boolean wantsJson(ObjectNode body) {
    return body.path("output_config").path("format").isObject();
  }

  /** Anthropic keeps no messages of its own accord: there is nothing to ask. */
  @Override
  public void askForNoRetention(ObjectNode body, boolean zeroRetention) {}

  @Override
  public Map<String, String> headers(@Nullable String key) {
    return key == null
        ? Map.of("anthropic-version", VERSION)
        : Map.of("anthropic-version", VERSION, "x-api-key", key);
  }

  @Override
  public ObjectNode error(int status, String code, String message, Map<String, String> extra) {
    return shaped(status, code, message, extra);
  }

  /** An error as all of Anthropic's APIs say it. */
  static ObjectNode shaped(int status, String code, String message, Map<String, String> extra) {
    ObjectNode error = Json.MAPPER.createObjectNode();
    error.put("type", type(status));
    error.put("message", message);
    error.put("code", code);
    extra.forEach(error::put);
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.put("type", "error");
    body.set("error", error);
    return body;
  }

  private static String type(int status) {
    return switch (status) {
      case 401 -> "authentication_error";
      case 403 -> "permission_error";
      case 404 -> "not_found_error";
      case 413 -> "request_too_large";
      case 429 -> "rate_limit_error";
      case 503, 529 -> "overloaded_error";
      default -> status < 500 ? "invalid_request_error" : "api_error";
    };
  }

  @Override
  public StreamRestore stream(Restoring restoring) {
    return new AnthropicStream(restoring);
  }
}
