package dev.sotto.server.protocol;

import dev.sotto.server.http.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Restores a stream of OpenAI's Responses API. Its {@code done} events and its last event repeat
 * whole texts; they are restored whole and say what the deltas said, since what a text holds back
 * comes out as one more delta before its {@code done}. Events are numbered anew, so that none is
 * missing where one was held back or added.
 */
final class ResponsesStream implements StreamRestore {
  private static final FieldTable REPLY = FieldTable.load("openai-responses.reply.fields");
  private static final FieldTable ITEM = items(REPLY.field("output"));
  private static final FieldTable PART = items(ITEM.field("content"));

  /** The texts that come in deltas: an event's name before {@code .delta}, the whole's field. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "response.output_text", "text",
          "response.refusal", "refusal",
          "response.reasoning_text", "text",
          "response.reasoning_summary_text", "text",
          "response.function_call_arguments", "arguments",
          "response.custom_tool_call_input", "input");

  private static final Set<String> ENDS = Set.of("response.completed", "response.incomplete");

  private final Restoring restoring;
  private final ReplyRestore whole;
  private final HeldTexts<Slot> held = new HeldTexts<>();
  private final Map<Slot, ObjectNode> last = new HashMap<>();
  private final Map<Slot, Logprobs> logprobs = new HashMap<>();
  private StreamEnd end = StreamEnd.NONE;
  private long number = -1;

  ResponsesStream(Restoring restoring) {
    this.restoring = restoring;
    this.whole = new ReplyRestore(restoring);
  }

  /** One text of a stream: of which events, in which output, in which part of it. */
  private record Slot(String text, int output, int part) {}

  private static FieldTable items(@Nullable FieldTable array) {
    FieldTable item = array == null ? null : array.item();
    if (item == null) {
      throw new IllegalStateException("openai-responses.reply.fields lacks a line");
    }
    return item;
  }

  @Override
  public List<SseEvent> next(SseEvent event) {
    ObjectNode data = event.object();
    if (data == null) {
      return event.data().equals("[DONE]") ? List.of(event) : List.of();
    }
    String type = data.path("type").asString("");
    begin(data);
    List<SseEvent> out = new ArrayList<>(2);
    if (restored(type, data, out)) {
      out.add(numbered(event.name(), data));
    }
    return out;
  }

  /** Restores an event in place; false when all that it says is held back. */
  private boolean restored(String type, ObjectNode data, List<SseEvent> out) {
    int dot = type.lastIndexOf('.');
    String text = dot < 0 ? "" : type.substring(0, dot);
    String field = TEXTS.get(text);
    if (field != null && type.endsWith(".delta")) {
      return delta(slot(text, data), data);
    }
    if (field != null && type.endsWith(".done")) {
      flush(slot(text, data)::equals, out);
      whole(text, field, data);
    } else if (data.path("part") instanceof ObjectNode part) {
      flush(slot -> isOf(slot, data), out);
      whole.restore(part, PART);
    } else if (data.path("item") instanceof ObjectNode item) {
      flush(slot -> slot.output() == data.path("output_index").asInt(0), out);
      whole.restore(item, ITEM);
    } else if (data.path("response") instanceof ObjectNode response) {
      response(type, response, out);
    } else if (data.path("annotation") instanceof ObjectNode annotation) {
      data.set("annotation", whole.tree(annotation));
    } else if (type.equals("error")) {
      error(data);
    }
    return true;
  }

  /** A part's own texts: the same output, the same part, a summary's where it is a summary's. */
  private static boolean isOf(Slot slot, ObjectNode data) {
    boolean summary = data.has("summary_index");
    return slot.output() == data.path("output_index").asInt(0)
        && slot.part() == data.path(summary ? "summary_index" : "content_index").asInt(0)
        && slot.text().contains("summary") == summary;
  }

  private static Slot slot(String text, ObjectNode data) {
    JsonNode part = data.path(data.has("summary_index") ? "summary_index" : "content_index");
    return new Slot(text, data.path("output_index").asInt(0), part.asInt(0));
  }

  private boolean delta(Slot slot, ObjectNode data) {
    if (!data.path("delta").isString()) {
      return true;
    }
    String before = data.path("delta").stringValue();
    String after = held.feed(slot, () -> restorer(slot), before);
    last.put(slot, data);
    data.put("delta", after);
    if (!data.path("logprobs").isEmpty() || logprobs.containsKey(slot)) {
      Logprobs tokens = logprobs.computeIfAbsent(slot, key -> new Logprobs(restoring));
      data.set("logprobs", tokens.settled(data.path("logprobs")));
    }
    return !after.isEmpty() || before.isEmpty() || !data.path("logprobs").isEmpty();
  }

  private TextRestorer restorer(Slot slot) {
    return switch (slot.text()) {
      case "response.output_text", "response.reasoning_text" -> restoring.content();
      case "response.function_call_arguments" -> restoring.json();
      default -> restoring.text();
    };
  }

  private void whole(String text, String field, ObjectNode data) {
    if (data.path("logprobs").isArray()) {
      data.set("logprobs", Logprobs.whole(data.path("logprobs"), restoring));
    }
    if (data.path(field).isString()) {
      String said = data.path(field).stringValue();
      data.put(
          field,
          switch (text) {
            case "response.output_text", "response.reasoning_text" ->
                restoring.content().whole(said);
            case "response.function_call_arguments" -> restoring.json().whole(said);
            default -> restoring.text().whole(said);
          });
    }
  }

  private void response(String type, ObjectNode response, List<SseEvent> out) {
    if (ENDS.contains(type)) {
      end = end == StreamEnd.NONE ? StreamEnd.COMPLETE : end;
      flush(slot -> true, out);
    } else if (type.equals("response.failed")) {
      end = StreamEnd.ERROR;
      flush(slot -> true, out);
    }
    whole.restore(response, REPLY);
  }

  private void error(ObjectNode data) {
    end = StreamEnd.ERROR;
    ObjectNode said = data.path("error") instanceof ObjectNode inner ? inner : data;
    if (said.path("message").isString()) {
      said.put("message", restoring.error(said.path("message").stringValue()));
    }
  }

  /** Lets out what the texts hold back, each as one more of its deltas. */
  private void flush(Predicate<Slot> which, List<SseEvent> out) {
    for (Slot slot : held.open(which)) {
      String rest = held.end(slot);
      ObjectNode like = last.remove(slot);
      Logprobs tokens = logprobs.remove(slot);
      if (!rest.isEmpty() && like != null) {
        ObjectNode extra = like.deepCopy().put("delta", rest);
        if (extra.has("logprobs")) {
          extra.set("logprobs", tokens == null ? Json.MAPPER.createArrayNode() : tokens.rest());
        }
        extra.remove("obfuscation");
        out.add(numbered(extra.path("type").asString(""), extra));
      }
    }
  }

  private void begin(ObjectNode data) {
    if (number < 0 && data.path("sequence_number").isIntegralNumber()) {
      number = data.path("sequence_number").asLong(0);
    }
  }

  private SseEvent numbered(@Nullable String name, ObjectNode data) {
    if (number >= 0) {
      data.put("sequence_number", number++);
    }
    return new SseEvent(name, Json.MAPPER.writeValueAsString(data));
  }

  @Override
  public SseEvent error(String code, String message) {
    ObjectNode data = Json.MAPPER.createObjectNode().put("type", "error").put("code", code);
    data.put("message", message).putNull("param");
    return numbered("error", data);
  }

  @Override
  public StreamEnd ended() {
    return end;
  }

  @Override
  public List<SseEvent> end() {
    List<SseEvent> out = new ArrayList<>();
    flush(slot -> true, out);
    return out;
  }
}
