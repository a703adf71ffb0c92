package dev.sotto.server.protocol;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server-sent event (WHATWG HTML, section 9.2).
 *
 * @param name its {@code event} field; null: none
 * @param data its {@code data} lines, joined
 */
public record SseEvent(@Nullable String name, String data) {
  /** The JSON object that the data is; null where it is none. */
  public @Nullable ObjectNode json() {
    try {
      return Json.MAPPER.readTree(data) instanceof ObjectNode object ? object : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  /**
   * The JSON object that the data is; null where there is nothing in it, or {@code [DONE]}.
   *
   * @throws Fault {@code provider_stream} where it is anything else: half an event, a page
   */
  @Nullable ObjectNode object() {
    ObjectNode object = json();
    if (object == null && !data.isBlank() && !data.equals("[DONE]")) {
      throw Fault.peer(
          502, "provider_stream", "an event of the provider's stream is not a JSON object", null);
    }
    return object;
  }

  /** As it goes over the wire. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder(data.length() + 32);
    if (name != null) {
      text.append("event: ").append(name).append('\n');
    }
    for (String line : data.split("\n", -1)) {
      text.append("data: ").append(line).append('\n');
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "SseEvent[" + name + ", " + data.length() + " chars]";
  }
}
