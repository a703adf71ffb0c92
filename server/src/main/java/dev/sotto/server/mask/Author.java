package dev.sotto.server.mask;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who wrote a text of a request. Templates are filled in only where the app did: what a tool, a
 * file or the model says may hold somebody else's words, and those must not fetch data.
 */
enum Author {
  APP,
  OTHER;

  private static final Set<String> INSTRUCTIONS =
      Set.of("system", "instructions", "tools", "functions", "response_format", "text");
  private static final Set<String> TURNS = Set.of("messages", "input");

  /** Blocks that hold what a tool, a file or the model said; others end as below. */
  private static final Set<String> TOLD =
      Set.of("tool_use", "document", "file", "thinking", "reasoning", "output_text", "refusal");

  private static final Set<String> TOLD_ENDINGS = Set.of("_result", "_output", "_call");

  /** Whose the field {@code key} of a request is, as long as nothing in it says otherwise. */
  static Author ofField(String key, boolean onlyInstructions) {
    return !onlyInstructions || INSTRUCTIONS.contains(key) ? APP : OTHER;
  }

  /** Whose {@code object} is, which stands at {@code path} in something of this author's. */
  Author of(ObjectNode object, String path, boolean onlyInstructions) {
    if (turn(path) && object.path("role").isString()) {
      return switch (object.path("role").stringValue()) {
        case "system", "developer" -> APP;
        case "user" -> onlyInstructions ? OTHER : APP;
        default -> OTHER;
      };
    }
    return told(object.path("type").asString("")) ? OTHER : this;
  }

  /** Whether {@code messages[3]} or the like: not what stands within. */
  private static boolean turn(String path) {
    int bracket = path.indexOf('[');
    return bracket > 0
        && path.indexOf(']') == path.length() - 1
        && TURNS.contains(path.substring(0, bracket));
  }

  private static boolean told(String type) {
    return TOLD.contains(type) || TOLD_ENDINGS.stream().anyMatch(type::endsWith);
  }
}
