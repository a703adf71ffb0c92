package dev.sotto.server.chat;

import dev.sotto.server.evidence.ReceiptId;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.protocol.SseEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells a streamed call while it runs, one JSON object after another: first verdict and what is
 * sent, then each piece of the reply as it came ({@code masked}) and as the app gets it ({@code
 * clear}). For the playground. Not thread-safe.
 */
final class ToldStream implements ReplyChannel {
  private final ChatProbe.Lines lines;
  private final StringBuilder came = new StringBuilder();
  private final StringBuilder clear = new StringBuilder();
  private @Nullable String error;

  ToldStream(ChatProbe.Lines lines) {
    this.lines = lines;
  }

  /** The whole reply as it came. */
  String came() {
    return came.toString();
  }

  /** The whole reply as the app gets it. */
  String clear() {
    return clear.toString();
  }

  /** Why there is no stream: what the provider or the gate said; null when there was one. */
  @Nullable String error() {
    return error;
  }

  @Override
  public void receipt(ReceiptId receipt) {
    // the trace names it
  }

  @Override
  public void sending(ChatTrace trace) throws IOException {
    lines.tell(ProbeJson.of(trace));
  }

  @Override
  public void asItCame(SseEvent event) throws IOException {
    tell("masked", text(event), came);
  }

  @Override
  public void event(SseEvent event) throws IOException {
    tell("clear", text(event), clear);
  }

  @Override
  public void whole(int status, ObjectNode body, @Nullable String retryAfter) {
    error = body.path("error").path("message").asString("status " + status);
  }

  private void tell(String side, String piece, StringBuilder all) throws IOException {
    if (!piece.isEmpty()) {
      all.append(piece);
      lines.tell(Json.MAPPER.createObjectNode().put(side, piece));
    }
  }

  /** The text that an event of either vendor adds to the reply; empty if none. */
  private static String text(SseEvent event) {
    if (!event.data().startsWith("{")) {
      return "";
    }
    try {
      JsonNode data = Json.MAPPER.readTree(event.data());
      String openAi = data.path("choices").path(0).path("delta").path("content").asString("");
      return openAi.isEmpty() ? data.path("delta").path("text").asString("") : openAi;
    } catch (JacksonException e) {
      throw Fault.peer(502, "provider_stream", "an event of the stream is not JSON", e);
    }
  }
}
