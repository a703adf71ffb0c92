package dev.sotto.server.provider;

import dev.sotto.server.http.Json;
import dev.sotto.server.mask.MaskedChat;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What a provider's errors become: the vendor's shape, restored, and without Sotto's own key. */
public final class ProviderErrors {
  private static final int MAX_ERROR = 1024 * 1024;
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+){1,8}");

  private ProviderErrors() {}

  /** The status of {@code status} for the client: Sotto's own key is no business of the app's. */
  public static int relayed(int status) {
    return status == 401 || status == 403 || status < 400 ? 502 : status;
  }

  /** The error of {@code answer} for the client of {@code chat}. */
  public static ObjectNode shaped(Reply answer, MaskedChat chat) {
    if (answer.status() == 401 || answer.status() == 403) {
      return error(chat, answer, "provider_key", "the provider refused Sotto's key");
    }
    if (answer.status() < 400) {
      return error(chat, answer, "provider_reply", "the provider answered with a redirection");
    }
    JsonNode body = body(answer);
    String said = message(body);
    String text =
        said == null
            ? "the provider answered " + answer.status()
            : chat.restoring().without(answer.key()).error(said);
    return error(chat, answer, code(body), text);
  }

  /** The vendor's own code where it is a word: clients look for {@code content_filter} and such. */
  private static String code(JsonNode body) {
    String code = body.path("error").path("code").asString("");
    return CODE.matcher(code).matches() ? code : "provider_error";
  }

  private static ObjectNode error(MaskedChat chat, Reply answer, String code, String text) {
    return chat.protocol().error(relayed(answer.status()), code, text, Map.of());
  }

  private static JsonNode body(Reply answer) {
    try {
      return Json.MAPPER.readTree(answer.body().readNBytes(MAX_ERROR));
    } catch (IOException | JacksonException e) {
      return MissingNode.getInstance(); // an error page that is not JSON: its status says enough
    }
  }

  private static @Nullable String message(JsonNode body) {
    JsonNode message = body.path("error").path("message");
    message = message.isMissingNode() ? body.path("error") : message;
    message = message.isMissingNode() ? body.path("message") : message; // Mistral's, older vLLM's
    return message.isString() ? message.stringValue() : detail(message);
  }

  /** Where a validator of fields (pydantic's) says what it refused: the first field and why. */
  private static @Nullable String detail(JsonNode message) {
    JsonNode first = message.path("detail").path(0);
    if (!first.path("msg").isString()) {
      return null;
    }
    StringBuilder where = new StringBuilder();
    for (JsonNode step : first.path("loc")) {
      where.append(where.isEmpty() ? "" : ".").append(step.asString(""));
    }
    return where + ": " + first.path("msg").stringValue();
  }
}
