package dev.sotto.server.registry;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.sotto.server.yaml.Nearest;
import dev.sotto.server.yaml.Problem;
import dev.sotto.server.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shape that a file must have: a JSON Schema (2020-12), and its errors in words with a mend.
 */
final class Shape {
  static final String REGISTRY = "registry.schema.json";
  static final String LAW = "law.schema.json";

  private final JsonNode document;
  private final Schema schema;

  private Shape(JsonNode document) {
    this.document = document;
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(document);
  }

  /** Reads a schema that ships with Sotto. */
  static Shape shipped(String name) {
    try (InputStream in = Shape.class.getResourceAsStream(name)) {
      return new Shape(JsonMapper.shared().readTree(Objects.requireNonNull(in, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Problem> problems(YamlFile file) {
    List<Problem> problems = new ArrayList<>();
    for (Error error : schema.validate(file.tree())) {
      problems.add(problem(file, error));
    }
    return problems;
  }

  private Problem problem(YamlFile file, Error error) {
    String pointer = pointer(error.getInstanceLocation());
    return switch (error.getKeyword()) {
      case "additionalProperties", "unevaluatedProperties" -> unknown(file, pointer, error);
      case "required" ->
          file.errorAtKey(
              pointer,
              "'" + error.getProperty() + "' is missing",
              "add it: " + description(error, error.getProperty()));
      case "propertyNames" ->
          file.errorAtKey(pointer, named(pointer) + "has a key that is not allowed", names(error));
      default -> file.error(pointer, named(pointer) + error.getMessage(), mend(error));
    };
  }

  private Problem unknown(YamlFile file, String pointer, Error error) {
    String key = Objects.requireNonNullElse(error.getProperty(), "");
    String mend =
        key.equals("key") || key.equals("api_key")
            ? "no key in the registry: name it by key_env or key_file"
            : Nearest.hint(key, properties(error));
    return file.errorAtKey(YamlFile.child(pointer, key), "unknown key '" + key + "'", mend);
  }

  private List<String> properties(Error error) {
    return List.copyOf(parent(error).path("properties").propertyNames());
  }

  private String description(Error error, @Nullable String property) {
    JsonNode node = parent(error).path("properties").path(Objects.requireNonNullElse(property, ""));
    return resolved(node).path("description").asString("see the schema");
  }

  private String mend(Error error) {
    JsonNode parent = parent(error);
    if (parent.has("enum")) {
      return "write one of: " + words(parent.path("enum"));
    }
    return parent.path("description").asString("see docs/registry.md");
  }

  private String names(Error error) {
    JsonNode names = resolved(parent(error).path("propertyNames"));
    return names.has("enum")
        ? "write one of: " + words(names.path("enum"))
        : names.path("description").asString("lower-case letters, digits, '-', '_' and '.'");
  }

  private static String words(JsonNode list) {
    return String.join(", ", list.valueStream().map(JsonNode::asString).toList());
  }

  /** The schema that holds the keyword that failed. */
  private JsonNode parent(Error error) {
    String fragment = error.getSchemaLocation().getFragment().toString();
    int last = fragment.lastIndexOf('/');
    return document.at(last <= 0 ? "" : fragment.substring(0, last));
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.startsWith("#") && !node.has("description")
        ? document.at(reference.substring(1))
        : node;
  }

  private static String named(String pointer) {
    return pointer.isEmpty() ? "" : "'" + pointer.substring(pointer.lastIndexOf('/') + 1) + "' ";
  }

  private static String pointer(NodePath path) {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < path.getNameCount(); i++) {
      pointer.append(YamlFile.child("", String.valueOf(path.getElement(i))));
    }
    return pointer.toString();
  }
}
