package dev.sotto.server.provider;

import dev.sotto.server.http.Json;
import dev.sotto.server.mask.MaskedChat;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a provider's errors become: the vendor's shape, restored, and without Sotto's own key. */
public final class ProviderErrors {
  private static final int MAX_ERROR = 1024 * 1024;

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
    String said = message(answer);
    String text =
        said == null
            ? "the provider answered " + answer.status()
            : chat.restoring().without(answer.key()).error(said);
    return error(chat, answer, "provider_error", text);
  }

  private static ObjectNode error(MaskedChat chat, Reply answer, String code, String text) {
    return chat.protocol().error(relayed(answer.status()), code, text, Map.of());
  }

  private static @Nullable String message(Reply answer) {
    try {
      byte[] bytes = answer.body().readNBytes(MAX_ERROR);
      JsonNode body = Json.MAPPER.readTree(bytes);
      JsonNode message = body.path("error").path("message");
      message = message.isMissingNode() ? body.path("error") : message;
      message = message.isMissingNode() ? body.path("message") : message; // Mistral's, older vLLM's
      return message.isString() ? message.stringValue() : detail(message);
    } catch (IOException | JacksonException e) {
      return null; // an error page that is not JSON: its status says enough
    }
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
