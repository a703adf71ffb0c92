package dev.sotto.server.fuzz;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an app reads out of a reply of any API. */
final class Replies {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Replies() {}

  /** The data of each event but {@code [DONE]}. */
  static List<String> events(String stream) {
    return stream
        .lines()
        .filter(line -> line.startsWith("data:"))
        .map(line -> line.substring(5).strip())
        .filter(data -> !data.equals("[DONE]"))
        .toList();
  }

  /** The text that the model said. */
  static String text(String body, boolean stream) {
    StringBuilder text = new StringBuilder();
    for (String each : stream ? events(body) : List.of(body)) {
      said(JSON.readTree(each), text);
    }
    return text.toString();
  }

  private static void said(JsonNode node, StringBuilder text) {
    for (JsonNode choice : node.path("choices")) {
      text.append(choice.path("message").path("content").asString(""));
      text.append(choice.path("delta").path("content").asString(""));
    }
    for (JsonNode block : node.path("content")) {
      text.append(block.path("text").asString(""));
    }
    for (JsonNode item : node.path("output")) {
      item.path("content").forEach(part -> text.append(part.path("text").asString("")));
    }
    if (node.path("type").asString("").equals("response.output_text.delta")) {
      text.append(node.path("delta").asString(""));
    }
    if (node.path("type").asString("").equals("content_block_delta")) {
      text.append(node.path("delta").path("text").asString(""));
    }
  }
}
