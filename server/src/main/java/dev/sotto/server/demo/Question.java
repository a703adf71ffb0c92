package dev.sotto.server.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a client asks, whichever dialect it came in.
 *
 * @param model the model that it asked for
 * @param turns the conversation in order, the system prompt first
 * @param tools what the model may call
 * @param choice whether it may, must or must not call one
 * @param stream whether the reply is wanted as events
 * @param usage whether a stream should end with the token counts (OpenAI)
 */
record Question(
    String model,
    List<Turn> turns,
    List<Tool> tools,
    ToolChoice choice,
    boolean stream,
    boolean usage) {
  Question {
    turns = List.copyOf(turns);
    tools = List.copyOf(tools);
  }

  enum Role {
    SYSTEM,
    USER,
    ASSISTANT,
    TOOL
  }

  enum ToolChoice {
    NONE,
    AUTO,
    REQUIRED
  }

  /** One message's text, or one tool result. */
  record Turn(Role role, String text) {}

  /** A tool's name and the JSON Schema of its arguments. */
  record Tool(String name, JsonNode schema) {}

  /** The last thing that the user said, or an empty text. */
  String lastUserText() {
    return turns.reversed().stream()
        .filter(turn -> turn.role() == Role.USER)
        .map(Turn::text)
        .findFirst()
        .orElse("");
  }

  /** All that the user said, one turn a line. */
  String userText() {
    return turns.stream()
        .filter(turn -> turn.role() == Role.USER)
        .map(Turn::text)
        .reduce("", (all, text) -> all + "\n" + text);
  }

  /** The last tool result, or an empty text. */
  String toolResult() {
    return turns.reversed().stream()
        .filter(turn -> turn.role() == Role.TOOL)
        .map(Turn::text)
        .findFirst()
        .orElse("");
  }

  /** A rough count: four UTF-16 units to a token. */
  int tokens() {
    return turns.stream().mapToInt(turn -> 4 + turn.text().length() / 4).sum();
  }
}
