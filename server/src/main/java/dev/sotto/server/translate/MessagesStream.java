package dev.sotto.server.translate;

import dev.sotto.server.http.Json;
import dev.sotto.server.protocol.OpenAiChat;
import dev.sotto.server.protocol.SseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic's events as OpenAI's chunks. Not thread-safe. */
final class MessagesStream implements ReplyTranslation.Streamed {
  private final long created;
  private final boolean usageAsked;
  private final ObjectNode usage = Json.MAPPER.createObjectNode();
  private final Map<Integer, Call> calls = new HashMap<>();
  private String id = "";
  private String model = "";

  MessagesStream(Instant now, boolean usageAsked) {
    this.created = now.getEpochSecond();
    this.usageAsked = usageAsked;
  }

  /** A tool call that began: its index among the calls, and whether arguments came. */
  private static final class Call {
    private final int index;
    private boolean argued;

    Call(int index) {
      this.index = index;
    }
  }

  @Override
  public List<SseEvent> next(SseEvent event) {
    ObjectNode data = event.json();
    if (data == null) {
      return List.of();
    }
    return switch (data.path("type").asString("")) {
      case "message_start" -> start(data.path("message"));
      case "content_block_start" -> block(data.path("index").asInt(0), data.path("content_block"));
      case "content_block_delta" -> delta(data.path("index").asInt(0), data.path("delta"));
      case "content_block_stop" -> stop(data.path("index").asInt(0));
      case "message_delta" -> finish(data);
      case "message_stop" -> done();
      case "error" -> List.of(error(data.path("error")));
      default -> List.of(); // ping
    };
  }

  private List<SseEvent> start(JsonNode message) {
    id = message.path("id").asString("");
    model = message.path("model").asString("");
    merge(message.path("usage"));
    return List.of(chunk(delta().put("role", "assistant").put("content", ""), null));
  }

  private List<SseEvent> block(int at, JsonNode block) {
    if (!block.path("type").asString("").equals("tool_use")) {
      String text = block.path("text").asString("");
      return text.isEmpty() ? List.of() : List.of(chunk(delta().put("content", text), null));
    }
    Call call = new Call(calls.size());
    calls.put(at, call);
    ObjectNode delta = delta();
    ObjectNode said = call(delta, call);
    said.put("id", block.path("id").asString("")).put("type", "function");
    ObjectNode function = said.putObject("function");
    function.put("name", block.path("name").asString(""));
    call.argued = !block.path("input").isEmpty();
    function.put(
        "arguments", call.argued ? Json.MAPPER.writeValueAsString(block.path("input")) : "");
    return List.of(chunk(delta, null));
  }

  private List<SseEvent> delta(int at, JsonNode said) {
    return switch (said.path("type").asString("")) {
      case "text_delta" -> text("content", said.path("text").asString(""));
      case "thinking_delta" -> text("reasoning_content", said.path("thinking").asString(""));
      case "input_json_delta" -> arguments(at, said.path("partial_json").asString(""));
      default -> List.of(); // signatures and citations have no place in a chunk
    };
  }

  private List<SseEvent> text(String field, String text) {
    return text.isEmpty() ? List.of() : List.of(chunk(delta().put(field, text), null));
  }

  private List<SseEvent> arguments(int at, String piece) {
    Call call = calls.get(at);
    if (call == null || piece.isEmpty()) {
      return List.of();
    }
    call.argued = true;
    ObjectNode delta = delta();
    call(delta, call).putObject("function").put("arguments", piece);
    return List.of(chunk(delta, null));
  }

  /** A call without arguments has an empty object, which is JSON as a client expects it. */
  private List<SseEvent> stop(int at) {
    Call call = calls.get(at);
    return call == null || call.argued ? List.of() : arguments(at, "{}");
  }

  private List<SseEvent> finish(JsonNode data) {
    merge(data.path("usage"));
    JsonNode reason = data.path("delta").path("stop_reason");
    return reason.isString()
        ? List.of(chunk(delta(), Words.finish(reason.stringValue())))
        : List.of();
  }

  private List<SseEvent> done() {
    List<SseEvent> out = new ArrayList<>(2);
    if (usageAsked) {
      ObjectNode chunk = head();
      chunk.putArray("choices");
      chunk.set("usage", Words.openAi(usage));
      out.add(Words.event(chunk));
    }
    out.add(new SseEvent(null, "[DONE]"));
    return out;
  }

  private static SseEvent error(JsonNode error) {
    String message = error.path("message").asString("the provider reported an error");
    return Words.event(new OpenAiChat().error(502, "provider_error", message, Map.of()));
  }

  private void merge(JsonNode counts) {
    counts.properties().forEach(each -> usage.set(each.getKey(), each.getValue()));
  }

  private static ObjectNode call(ObjectNode delta, Call call) {
    return delta.putArray("tool_calls").addObject().put("index", call.index);
  }

  private static ObjectNode delta() {
    return Json.MAPPER.createObjectNode();
  }

  private ObjectNode head() {
    ObjectNode chunk = Json.MAPPER.createObjectNode();
    chunk.put("id", id);
    chunk.put("object", "chat.completion.chunk");
    chunk.put("created", created);
    chunk.put("model", model);
    return chunk;
  }

  private SseEvent chunk(ObjectNode delta, @org.jspecify.annotations.Nullable String finish) {
    ObjectNode chunk = head();
    ObjectNode choice = chunk.putArray("choices").addObject();
    choice.put("index", 0);
    choice.set("delta", delta);
    choice.putNull("logprobs");
    choice.put("finish_reason", finish);
    if (usageAsked) {
      chunk.putNull("usage");
    }
    return Words.event(chunk);
  }
}
