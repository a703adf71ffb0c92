package dev.sotto.server.protocol;

import dev.sotto.server.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Restores a stream of Anthropic's events. Each content block has a restorer of its own; what it
 * holds back comes out before the block stops. Thinking goes as it came: its signature follows only
 * at its end, and it covers the text as the model wrote it.
 */
public final class AnthropicStream implements StreamRestore {
  private final Restoring restoring;
  private final Map<Integer, Block> blocks = new TreeMap<>();
  private StreamEnd end = StreamEnd.NONE;

  AnthropicStream(Restoring restoring) {
    this.restoring = restoring;
  }

  /** A block that has not stopped: how its deltas are called, and who restores them. */
  private record Block(String type, String field, TextRestorer restorer) {}

  @Override
  public List<SseEvent> next(SseEvent event) {
    ObjectNode data = event.object();
    if (data == null) {
      return List.of();
    }
    int index = data.path("index").asInt(-1);
    switch (data.path("type").asString("")) {
      case "content_block_start" -> start(data);
      case "content_block_delta" -> {
        if (!delta(index, data)) {
          return List.of();
        }
      }
      case "content_block_stop" -> {
        List<SseEvent> out = flush(index);
        out.add(event);
        return out;
      }
      case "message_delta" -> restore(data.path("delta"), "stop_sequence");
      case "message_stop" -> {
        end = StreamEnd.COMPLETE;
        return List.of(event);
      }
      case "error" -> error(data.path("error"));
      default -> {
        return List.of(event);
      }
    }
    return List.of(new SseEvent(event.name(), Json.MAPPER.writeValueAsString(data)));
  }

  private void error(JsonNode said) {
    end = StreamEnd.ERROR;
    if (said instanceof ObjectNode error && error.path("message").isString()) {
      error.put("message", restoring.error(error.path("message").stringValue()));
    }
  }

  private void start(ObjectNode data) {
    if (data.path("content_block") instanceof ObjectNode block) {
      restore(block, "text");
    }
  }

  private void restore(JsonNode parent, String field) {
    if (parent instanceof ObjectNode object && object.path(field).isString()) {
      object.put(field, restoring.text().whole(object.path(field).stringValue()));
    }
  }

  /** Restores a delta in place; false when all of it is held back. */
  private boolean delta(int index, ObjectNode data) {
    if (!(data.path("delta") instanceof ObjectNode delta)) {
      return true;
    }
    String type = delta.path("type").asString("");
    if (type.equals("citations_delta")) {
      delta.set("citation", new ReplyRestore(restoring).tree(delta.path("citation")));
      return true;
    }
    String field =
        switch (type) {
          case "text_delta" -> "text";
          case "input_json_delta" -> "partial_json";
          default -> "";
        };
    if (field.isEmpty() || !delta.path(field).isString()) {
      return true;
    }
    Block block = blocks.computeIfAbsent(index, key -> block(type, field));
    String before = delta.path(field).stringValue();
    String after = block.restorer().feed(before);
    delta.put(field, after);
    return !after.isEmpty() || before.isEmpty();
  }

  private Block block(String type, String field) {
    return new Block(type, field, field.equals("text") ? restoring.content() : restoring.json());
  }

  private List<SseEvent> flush(int index) {
    List<SseEvent> out = new ArrayList<>(2);
    Block block = blocks.remove(index);
    String rest = block == null ? "" : block.restorer().finish();
    if (block != null && !rest.isEmpty()) {
      ObjectNode data = Json.MAPPER.createObjectNode();
      data.put("type", "content_block_delta");
      data.put("index", index);
      data.putObject("delta").put("type", block.type()).put(block.field(), rest);
      out.add(new SseEvent("content_block_delta", Json.MAPPER.writeValueAsString(data)));
    }
    return out;
  }

  @Override
  public SseEvent error(String code, String message) {
    ObjectNode body = AnthropicMessages.shaped(502, code, message, Map.of());
    return new SseEvent("error", Json.MAPPER.writeValueAsString(body));
  }

  @Override
  public StreamEnd ended() {
    return end;
  }

  @Override
  public List<SseEvent> end() {
    List<SseEvent> out = new ArrayList<>();
    for (int index : List.copyOf(blocks.keySet())) {
      out.addAll(flush(index));
    }
    return out;
  }
}
