package dev.sotto.server.protocol;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Restores a stream of OpenAI's chat chunks. Each text of each choice has a restorer of its own;
 * what one holds back comes out before the choice finishes, or before the choice goes on to another
 * text.
 */
public final class OpenAiStream implements StreamRestore {
  private static final List<String> TEXTS =
      List.of("content", "refusal", "reasoning_content", "reasoning");

  private final Restoring restoring;
  private final Map<Slot, TextRestorer> restorers = new LinkedHashMap<>();
  private final Map<Slot, Logprobs> logprobs = new HashMap<>();
  private @Nullable ObjectNode last;
  private StreamEnd end = StreamEnd.NONE;

  OpenAiStream(Restoring restoring) {
    this.restoring = restoring;
  }

  /** One text of a stream: which choice, which field, which tool call (-1: none). */
  private record Slot(int choice, String field, int tool) {}

  @Override
  public List<SseEvent> next(SseEvent event) {
    if (event.data().equals("[DONE]")) {
      end = end == StreamEnd.NONE ? StreamEnd.COMPLETE : end;
      List<SseEvent> rest = new ArrayList<>(end());
      rest.add(event);
      return rest;
    }
    ObjectNode chunk = event.object();
    if (chunk == null) {
      return List.of();
    }
    if (chunk.has("choices") && !Shape.objects(chunk.path("choices"))) {
      throw Fault.peer(
          502, "provider_stream", "an event of the provider's stream is not a chunk", null);
    }
    last = chunk;
    List<SseEvent> out = new ArrayList<>(2);
    for (JsonNode choice : chunk.path("choices")) {
      restore(choice, out);
    }
    if (chunk.path("error").isObject()) {
      end = StreamEnd.ERROR;
      restoreError(chunk);
    }
    if (!emptied(chunk)) {
      out.add(new SseEvent(event.name(), Json.MAPPER.writeValueAsString(chunk)));
    }
    return out;
  }

  private void restore(JsonNode choice, List<SseEvent> out) {
    int index = choice.path("index").asInt(0);
    if (choice.path("logprobs") instanceof ObjectNode tokens) {
      settle(tokens, new Slot(index, "content", -1));
      settle(tokens, new Slot(index, "refusal", -1));
    }
    if (choice.path("delta") instanceof ObjectNode delta) {
      for (String field : TEXTS) {
        feed(delta, field, new Slot(index, field, -1), false, out);
      }
      if (delta.path("annotations") instanceof ArrayNode annotations) {
        delta.set("annotations", new ReplyRestore(restoring).tree(annotations));
      }
      if (delta.path("function_call") instanceof ObjectNode call) {
        feed(call, "arguments", new Slot(index, "function_call", -1), true, out);
      }
      for (JsonNode call : delta.path("tool_calls")) {
        tool(index, call, out);
      }
    }
    if (!choice.path("finish_reason").isNull() && !choice.path("finish_reason").isMissingNode()) {
      end = end == StreamEnd.NONE ? StreamEnd.COMPLETE : end;
      flushOthers(index, null, out);
    }
  }

  private void settle(ObjectNode tokens, Slot slot) {
    if (tokens.path(slot.field()).isArray()) {
      Logprobs all = logprobs.computeIfAbsent(slot, key -> new Logprobs(restoring));
      tokens.set(slot.field(), all.settled(tokens.path(slot.field())));
    }
  }

  private void tool(int choice, JsonNode call, List<SseEvent> out) {
    int index = call.path("index").asInt(0);
    if (call.path("function") instanceof ObjectNode function) {
      feed(function, "arguments", new Slot(choice, "tool_calls", index), true, out);
    }
    if (call.path("custom") instanceof ObjectNode custom) {
      feed(custom, "input", new Slot(choice, "custom", index), false, out);
    }
  }

  private void feed(ObjectNode parent, String field, Slot slot, boolean json, List<SseEvent> out) {
    JsonNode text = parent.path(field);
    if (!text.isString()) {
      return;
    }
    flushOthers(slot.choice(), slot, out);
    TextRestorer restorer = restorers.computeIfAbsent(slot, key -> restorer(slot, json));
    parent.put(field, restorer.feed(text.stringValue()));
  }

  private TextRestorer restorer(Slot slot, boolean json) {
    if (slot.field().equals("content")) {
      return restoring.content();
    }
    return json ? restoring.json() : restoring.text();
  }

  /** Lets out what the choice's other texts hold back. */
  private void flushOthers(int choice, @Nullable Slot current, List<SseEvent> out) {
    for (Slot slot : List.copyOf(restorers.keySet())) {
      if (slot.choice() == choice && !slot.equals(current)) {
        TextRestorer restorer = restorers.remove(slot);
        String rest = restorer == null ? "" : restorer.finish();
        Logprobs tokens = logprobs.remove(slot);
        if (!rest.isEmpty()) {
          ObjectNode extra = extra(slot, rest);
          if (tokens != null && extra.path("choices").get(0) instanceof ObjectNode choice0) {
            choice0.putObject("logprobs").set(slot.field(), tokens.rest());
          }
          out.add(new SseEvent(null, Json.MAPPER.writeValueAsString(extra)));
        }
      }
    }
  }

  @Override
  public SseEvent error(String code, String message) {
    ObjectNode body = OpenAiVendor.error(502, code, message, Map.of());
    return new SseEvent(null, Json.MAPPER.writeValueAsString(body));
  }

  @Override
  public StreamEnd ended() {
    return end;
  }

  @Override
  public List<SseEvent> end() {
    List<SseEvent> out = new ArrayList<>();
    restorers.keySet().stream()
        .map(Slot::choice)
        .distinct()
        .toList()
        .forEach(choice -> flushOthers(choice, null, out));
    return out;
  }

  /** A chunk like the last one that says nothing but {@code text}. */
  private ObjectNode extra(Slot slot, String text) {
    ObjectNode chunk = Json.MAPPER.createObjectNode();
    ObjectNode like = last;
    if (like != null) {
      for (String key : List.of("id", "object", "created", "model", "system_fingerprint")) {
        if (like.has(key)) {
          chunk.set(key, like.get(key));
        }
      }
    }
    ObjectNode choice = chunk.putArray("choices").addObject();
    choice.put("index", slot.choice());
    ObjectNode delta = choice.putObject("delta");
    switch (slot.field()) {
      case "tool_calls" -> call(delta, slot).putObject("function").put("arguments", text);
      case "custom" -> call(delta, slot).putObject("custom").put("input", text);
      case "function_call" -> delta.putObject("function_call").put("arguments", text);
      default -> delta.put(slot.field(), text);
    }
    choice.putNull("finish_reason");
    return chunk;
  }

  private static ObjectNode call(ObjectNode delta, Slot slot) {
    return delta.putArray("tool_calls").addObject().put("index", slot.tool());
  }

  private void restoreError(ObjectNode chunk) {
    if (chunk.path("error") instanceof ObjectNode error && error.path("message").isString()) {
      error.put("message", restoring.error(error.path("message").stringValue()));
    }
  }

  /** Whether all that the chunk brought is held back, so that it says nothing any more. */
  private static boolean emptied(ObjectNode chunk) {
    JsonNode choices = chunk.path("choices");
    if (choices.size() != 1 || chunk.path("usage").isObject()) {
      return false;
    }
    JsonNode choice = choices.get(0);
    JsonNode delta = choice.path("delta");
    return choice.path("finish_reason").isNull()
        && delta.size() == 1
        && choice.path("logprobs").path("content").isEmpty()
        && delta.path("content").isString()
        && delta.path("content").stringValue().isEmpty();
  }
}
