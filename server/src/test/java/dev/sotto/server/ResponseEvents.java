package dev.sotto.server;

import dev.sotto.server.http.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Streams of the Responses API, event by event, as its reference shows them. */
final class ResponseEvents {
  private static final String PART = "\"item_id\":\"%s\",\"output_index\":%d,\"%s\":0";
  private static final String SUMMARY = PART.formatted("rs_1", 0, "summary_index");
  private static final String CONTENT = PART.formatted("msg_1", 1, "content_index");
  private static final String REASONING =
      "{\"id\":\"rs_1\",\"type\":\"reasoning\",\"encrypted_content\":\"Z0FBQUE=\",\"summary\":[%s]}";
  private static final String MESSAGE =
      "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"status\":\"%s\",\"content\":[%s]}";
  private static final String SUMMARY_TEXT =
      "{\"type\":\"summary_text\",\"text\":\"Asked by <PERSON_1>\"}";
  private static final String REFUSAL = "{\"type\":\"refusal\",\"refusal\":\"Not to <EMAIL_1>\"}";

  private final List<String> events = new ArrayList<>();

  private ResponseEvents() {}

  /** A reasoning summary and then a refusal, both of which name the customer. */
  static String[] reasoningThenRefusal() {
    ResponseEvents all = new ResponseEvents();
    all.response("created", "in_progress", "");
    all.add("output_item.added", "\"output_index\":0,\"item\":" + REASONING.formatted(""));
    all.add(
        "reasoning_summary_part.added",
        SUMMARY + ",\"part\":{\"type\":\"summary_text\",\"text\":\"\"}");
    all.add("reasoning_summary_text.delta", SUMMARY + ",\"delta\":\"Asked by <PERS\"");
    all.add("reasoning_summary_text.delta", SUMMARY + ",\"delta\":\"ON_1>\"");
    all.add("reasoning_summary_text.done", SUMMARY + ",\"text\":\"Asked by <PERSON_1>\"");
    all.add("reasoning_summary_part.done", SUMMARY + ",\"part\":" + SUMMARY_TEXT);
    all.add("output_item.done", "\"output_index\":0,\"item\":" + REASONING.formatted(SUMMARY_TEXT));
    all.add(
        "output_item.added", "\"output_index\":1,\"item\":" + MESSAGE.formatted("in_progress", ""));
    all.add("content_part.added", CONTENT + ",\"part\":{\"type\":\"refusal\",\"refusal\":\"\"}");
    all.add("refusal.delta", CONTENT + ",\"delta\":\"Not to <EMAIL\"");
    all.add("refusal.delta", CONTENT + ",\"delta\":\"_1>\"");
    all.add("refusal.done", CONTENT + ",\"refusal\":\"Not to <EMAIL_1>\"");
    all.add("content_part.done", CONTENT + ",\"part\":" + REFUSAL);
    all.add(
        "output_item.done",
        "\"output_index\":1,\"item\":" + MESSAGE.formatted("completed", REFUSAL));
    all.response(
        "completed",
        "completed",
        REASONING.formatted(SUMMARY_TEXT) + "," + MESSAGE.formatted("completed", REFUSAL));
    return all.events.toArray(String[]::new);
  }

  private void response(String event, String status, String output) {
    add(
        event,
        ("\"response\":{\"id\":\"resp_1\",\"object\":\"response\",\"created_at\":1,\"model\":\"m\","
                + "\"status\":\"%s\",\"parallel_tool_calls\":true,\"tool_choice\":\"auto\","
                + "\"tools\":[],\"output\":[%s]}")
            .formatted(status, output));
  }

  private void add(String type, String fields) {
    String json = "{\"type\":\"response." + type + "\"," + fields + "}";
    ObjectNode data = (ObjectNode) Json.MAPPER.readTree(json);
    data.put("sequence_number", events.size());
    events.add("event: response." + type + "\ndata: " + data + "\n\n");
  }
}
