package dev.sotto.server.mcp;

import dev.sotto.server.registry.McpTerms;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is not text in a result: images, audio, files. No mask reads it. */
final class Media {
  private Media() {}

  /**
   * Takes it out of {@code result}, and says so in its place.
   *
   * @return false where the use refuses it and there was some
   */
  static boolean allowed(JsonNode result, McpTerms.Media terms) {
    boolean[] any = {false};
    takeOut(result, any);
    return terms == McpTerms.Media.DROP || !any[0];
  }

  private static void takeOut(JsonNode node, boolean[] any) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
        if (entry.getKey().equals("_meta")) {
          object.remove("_meta");
        } else if (!entry.getKey().equals("structuredContent")) {
          takeOut(entry.getValue(), any);
        }
      }
      boolean bytes = object.path("blob").isString() && object.has("uri");
      boolean medium =
          object.path("data").isString()
              && List.of("image", "audio").contains(object.path("type").asString(""));
      any[0] |= bytes || medium;
      if (bytes) {
        object.remove("blob");
        object.put("text", "[a file that was left out]");
      }
      if (medium) {
        object.removeAll();
        object.put("type", "text").put("text", "[an image or sound that was left out]");
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(each -> takeOut(each, any));
    }
  }
}
