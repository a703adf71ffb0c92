package dev.sotto.server.yaml;

import dev.sotto.server.yaml.YamlFile.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one YAML 1.2 document (core schema) with its positions. Refuses duplicate keys, tags of
 * other types, and more than {@value #MOST_NODES} nodes or {@value #DEEPEST} levels once aliases
 * are expanded.
 */
public final class YamlParser {
  /** The longest file that is read, in bytes. */
  public static final int LONGEST = 4_000_000;

  private static final int MOST_NODES = 200_000;
  private static final int DEEPEST = 40;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new CoreSchema())
          .setMaxAliasesForCollections(50)
          .setCodePointLimit(LONGEST)
          .build();

  private final String name;
  private final List<Problem> problems;
  private final Map<String, Position> keys = new HashMap<>();
  private final Map<String, Position> values = new HashMap<>();
  private int nodes;

  private YamlParser(String name, List<Problem> problems) {
    this.name = name;
    this.problems = problems;
  }

  /** The file; empty where it holds nothing or cannot be read, which {@code problems} then tell. */
  public static Optional<YamlFile> parse(String name, String text, List<Problem> problems) {
    YamlParser parser = new YamlParser(name, problems);
    try {
      Optional<Node> root = new Compose(SETTINGS).composeString(text);
      return root.flatMap(parser::file);
    } catch (MarkedYamlEngineException e) {
      Position at = e.getProblemMark().map(YamlParser::position).orElse(Position.START);
      parser.error(at, "is not YAML: " + e.getProblem(), "mend the syntax at this place");
    } catch (YamlEngineException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      parser.error(Position.START, "cannot be read as YAML: " + why, "one document a file");
    }
    return Optional.empty();
  }

  private Optional<YamlFile> file(Node root) {
    if (root.getTag().equals(Tag.NULL)) {
      return Optional.empty();
    }
    JsonNode tree = node(root, "", 0);
    if (tree instanceof ObjectNode object) {
      return Optional.of(new YamlFile(name, object, Map.copyOf(keys), Map.copyOf(values)));
    }
    if (tree != null) {
      error(position(root), "is not a map", "start the file with a key such as 'uses:'");
    }
    return Optional.empty();
  }

  /** The node as JSON; null where it is refused. */
  private @Nullable JsonNode node(Node node, String pointer, int depth) {
    if (++nodes > MOST_NODES || depth > DEEPEST) {
      if (nodes <= MOST_NODES + 1) {
        nodes = MOST_NODES + 1;
        error(position(node), "is too large or too deep", "write fewer aliases and levels");
      }
      return null;
    }
    values.put(pointer, position(node));
    return switch (node) {
      case MappingNode map -> object(map, pointer, depth);
      case SequenceNode list -> array(list, pointer, depth);
      case ScalarNode scalar -> scalar(scalar);
      default -> null;
    };
  }

  private ObjectNode object(MappingNode map, String pointer, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple tuple : map.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        error(position(tuple.getKeyNode()), "a key must be a word", "write the key as text");
        continue;
      }
      String at = YamlFile.child(pointer, key.getValue());
      Position first = keys.putIfAbsent(at, position(key));
      if (object.has(key.getValue())) {
        error(position(key), "'" + key.getValue() + "' stands twice" + line(first), "keep one");
        continue;
      }
      JsonNode value = node(tuple.getValueNode(), at, depth + 1);
      if (value != null) {
        object.set(key.getValue(), value);
      }
    }
    return object;
  }

  private static String line(@Nullable Position first) {
    return first == null ? "" : ", first in line " + first.line();
  }

  private ArrayNode array(SequenceNode list, String pointer, int depth) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Node each : list.getValue()) {
      JsonNode value = node(each, pointer + "/" + array.size(), depth + 1);
      if (value != null) {
        array.add(value);
      }
    }
    return array;
  }

  private @Nullable JsonNode scalar(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    String text = scalar.getValue();
    if (tag.equals(Tag.STR) || tag.equals(Tag.ENV_TAG)) {
      return JsonNodeFactory.instance.stringNode(text);
    }
    if (tag.equals(Tag.BOOL)) {
      return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
    }
    if (tag.equals(Tag.NULL)) {
      return JsonNodeFactory.instance.nullNode();
    }
    if (tag.equals(Tag.INT) && text.matches("[-+]?[0-9]{1,9}")) {
      return JsonNodeFactory.instance.numberNode(Integer.parseInt(text));
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return JsonNodeFactory.instance.stringNode(text);
    }
    error(position(scalar), "has the type " + tag.getValue(), "write a text, number or true/false");
    return null;
  }

  private void error(Position at, String what, String mend) {
    problems.add(new Problem(Problem.Severity.ERROR, name, at.line(), at.column(), what, mend));
  }

  private static Position position(Node node) {
    return node.getStartMark().map(YamlParser::position).orElse(Position.START);
  }

  private static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
