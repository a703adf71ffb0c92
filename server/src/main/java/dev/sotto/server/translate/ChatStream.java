package dev.sotto.server.translate;

import dev.sotto.server.http.Json;
import dev.sotto.server.protocol.AnthropicMessages;
import dev.sotto.server.protocol.SseEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAI's chunks as Anthropic's events. The usage comes behind the finish, so that the end is told
 * at {@code [DONE]} or when the stream ends. Not thread-safe.
 */
final class ChatStream implements ReplyTranslation.Streamed {
  private final Map<Integer, Integer> calls = new HashMap<>();
  private final List<SseEvent> out = new ArrayList<>();
  private boolean started;
  private boolean ended;
  private boolean refused;
  private int blocks;
  private @Nullable String open;
  private @Nullable String finish;
  private ObjectNode usage = Words.anthropic(Json.MAPPER.createObjectNode());

  @Override
  public List<SseEvent> next(SseEvent event) {
    out.clear();
    if (event.data().equals("[DONE]")) {
      return end();
    }
    ObjectNode chunk = event.json();
    if (chunk == null) {
      return List.of();
    }
    if (chunk.path("error").isObject()) {
      return List.of(error(chunk.path("error")));
    }
    if (chunk.path("usage").isObject()) {
      usage = Words.anthropic(chunk.path("usage"));
    }
    JsonNode choice = chunk.path("choices").path(0);
    if (choice.isObject()) {
      start(chunk);
      delta(choice.path("delta"));
      if (choice.path("finish_reason").isString()) {
        finish = choice.path("finish_reason").stringValue();
      }
    }
    return List.copyOf(out);
  }

  /** The end, once the model said that it is done; without that the stream broke off. */
  @Override
  public List<SseEvent> end() {
    if (ended || finish == null) {
      return List.of();
    }
    ended = true;
    out.clear();
    close();
    ObjectNode delta = data("message_delta");
    delta
        .putObject("delta")
        .put("stop_reason", refused ? "refusal" : Words.stop(finish))
        .putNull("stop_sequence");
    delta.set("usage", usage);
    out.add(Words.named(delta));
    out.add(Words.named(data("message_stop")));
    return List.copyOf(out);
  }

  private void start(JsonNode chunk) {
    if (started) {
      return;
    }
    started = true;
    ObjectNode data = data("message_start");
    ObjectNode message = data.putObject("message");
    message.put("id", chunk.path("id").asString(""));
    message.put("type", "message").put("role", "assistant");
    message.put("model", chunk.path("model").asString(""));
    message.putArray("content");
    message.putNull("stop_reason").putNull("stop_sequence");
    message.set("usage", usage);
    out.add(Words.named(data));
  }

  private void delta(JsonNode delta) {
    String thought = delta.path("reasoning_content").asString(delta.path("reasoning").asString(""));
    say("thinking", "thinking_delta", thought);
    say("text", "text_delta", ChatReply.text(delta.path("content")));
    String refusal = delta.path("refusal").asString("");
    refused |= !refusal.isEmpty();
    say("text", "text_delta", refusal);
    for (JsonNode call : delta.path("tool_calls")) {
      call(call);
    }
  }

  private void say(String type, String delta, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!type.equals(open)) {
      ObjectNode block = begin(type);
      block.put(type, "");
      if (type.equals("thinking")) {
        block.put("signature", "");
      }
      begun(block);
    }
    said(blocks - 1, delta, type, text);
  }

  private void call(JsonNode call) {
    int index = call.path("index").asInt(0);
    JsonNode function = call.path("function");
    if (!calls.containsKey(index)) {
      ObjectNode block = begin("tool_use");
      calls.put(index, blocks);
      block.put("id", call.path("id").asString("call_" + index));
      block.put("name", function.path("name").asString(""));
      block.putObject("input");
      begun(block);
    }
    String piece = function.path("arguments").asString("");
    if (!piece.isEmpty()) {
      said(calls.getOrDefault(index, blocks - 1), "input_json_delta", "partial_json", piece);
    }
  }

  private ObjectNode begin(String type) {
    close();
    open = type;
    return Json.MAPPER.createObjectNode().put("type", type);
  }

  private void begun(ObjectNode block) {
    ObjectNode data = data("content_block_start").put("index", blocks);
    data.set("content_block", block);
    out.add(Words.named(data));
    blocks++;
  }

  private void said(int at, String type, String field, String piece) {
    ObjectNode data = data("content_block_delta").put("index", at);
    data.putObject("delta").put("type", type).put(field, piece);
    out.add(Words.named(data));
  }

  private void close() {
    if (open != null) {
      out.add(Words.named(data("content_block_stop").put("index", blocks - 1)));
      open = null;
    }
  }

  private static SseEvent error(JsonNode error) {
    String message = error.path("message").asString("the provider reported an error");
    return Words.named(new AnthropicMessages().error(502, "provider_error", message, Map.of()));
  }

  private static ObjectNode data(String type) {
    return Json.MAPPER.createObjectNode().put("type", type);
  }
}
