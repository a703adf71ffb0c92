package dev.sotto.server.mcp;

import dev.sotto.server.http.Json;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON-RPC 2.0 messages of MCP (revisions 2025-03-26 and 2025-06-18). */
final class JsonRpc {
  static final int INVALID_REQUEST = -32600;
  static final int METHOD_NOT_FOUND = -32601;
  static final int INVALID_PARAMS = -32602;
  static final int INTERNAL = -32603;

  /** The gate refused: a code of Sotto's own, in the range that JSON-RPC leaves to servers. */
  static final int REFUSED = -32003;

  /** Requests whose parameters disclose data to the server. */
  private static final Set<String> DISCLOSING =
      Set.of(
          "tools/call",
          "resources/read",
          "resources/subscribe",
          "resources/unsubscribe",
          "prompts/get",
          "completion/complete");

  private static final Set<String> PLAIN =
      Set.of(
          "initialize",
          "ping",
          "tools/list",
          "resources/list",
          "resources/templates/list",
          "prompts/list",
          "logging/setLevel");

  private JsonRpc() {}

  static boolean isRequest(JsonNode message) {
    return message.path("method").isString() && message.has("id");
  }

  static boolean isResponse(JsonNode message) {
    return !message.has("method") && (message.has("result") || message.has("error"));
  }

  static String method(JsonNode message) {
    return message.path("method").asString("");
  }

  static boolean discloses(JsonNode message) {
    return DISCLOSING.contains(method(message));
  }

  /** Whether a client may send it: anything else could carry data that nobody looked at. */
  static boolean known(JsonNode message) {
    String method = method(message);
    return DISCLOSING.contains(method)
        || PLAIN.contains(method)
        || method.startsWith("notifications/")
        || isResponse(message);
  }

  /** An error that answers {@code request}. */
  static ObjectNode error(JsonNode request, int code, String message, @Nullable ObjectNode data) {
    ObjectNode answer = Json.MAPPER.createObjectNode().put("jsonrpc", "2.0");
    answer.set("id", request.path("id").isMissingNode() ? null : request.path("id"));
    ObjectNode error = answer.putObject("error").put("code", code).put("message", message);
    if (data != null) {
      error.set("data", data);
    }
    return answer;
  }
}
