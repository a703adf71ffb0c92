package dev.sotto.server.yaml;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * One parsed file: its tree, and where each key and value stands.
 *
 * @param name relative to the folder
 * @param keys position of the key by JSON pointer (RFC 6901) of its value
 * @param values position of the value by JSON pointer
 */
public record YamlFile(
    String name, ObjectNode tree, Map<String, Position> keys, Map<String, Position> values) {

  /** Line and column, from 1. */
  public record Position(int line, int column) {
    static final Position START = new Position(1, 1);
  }

  /** An error at the value of {@code pointer}, or at the nearest thing around it. */
  public Problem error(String pointer, String what, String mend) {
    return problem(Problem.Severity.ERROR, nearest(values, pointer), what, mend);
  }

  /** An error at the key of {@code pointer}. */
  public Problem errorAtKey(String pointer, String what, String mend) {
    return problem(Problem.Severity.ERROR, nearest(keys, pointer), what, mend);
  }

  public Problem warning(String pointer, String what, String mend) {
    return problem(Problem.Severity.WARNING, nearest(keys, pointer), what, mend);
  }

  private Problem problem(Problem.Severity severity, Position position, String what, String mend) {
    return new Problem(severity, name, position.line(), position.column(), what, mend);
  }

  private static Position nearest(Map<String, Position> positions, String pointer) {
    String at = pointer;
    while (!at.isEmpty()) {
      Position position = positions.get(at);
      if (position != null) {
        return position;
      }
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return positions.getOrDefault("", Position.START);
  }

  /** The JSON pointer of {@code key} below {@code pointer}. */
  public static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }
}
