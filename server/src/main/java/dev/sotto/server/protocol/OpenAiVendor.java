package dev.sotto.server.protocol;

import dev.sotto.server.http.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What all of OpenAI's APIs have in common: how a call is signed, and how an error looks. */
final class OpenAiVendor {
  private OpenAiVendor() {}

  static Map<String, String> headers(@Nullable String key) {
    return key == null ? Map.of() : Map.of("Authorization", "Bearer " + key);
  }

  static ObjectNode error(int status, String code, String message, Map<String, String> extra) {
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
}
