package dev.sotto.server;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sotto.server.http.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description that a server gives of itself, OpenAPI 3.1, to hold the server against it. */
final class ApiDescription {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode document;

  ApiDescription(JsonNode document) {
    this.document = document;
  }

  /** A path and method; {@code shared} holds the parameters of the whole path. */
  record Operation(String method, String path, JsonNode said, JsonNode shared) {
    String id() {
      return said.path("operationId").stringValue("");
    }

    String tag() {
      return said.path("tags").path(0).stringValue("");
    }

    boolean needsKey() {
      return !said.path("security").isArray() || !said.path("security").isEmpty();
    }

    JsonNode request() {
      return said.path("requestBody").path("content");
    }

    String requestType() {
      return request().propertyNames().stream().findFirst().orElse("");
    }

    /** The example of a request, as it is sent. */
    String example() {
      JsonNode example = request().path(requestType()).path("example");
      return example.isString() ? example.stringValue() : example.toString();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  JsonNode document() {
    return document;
  }

  /** All operations, those that destroy something last. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> said : path.getValue().properties()) {
        if (METHODS.contains(said.getKey())) {
          String method = said.getKey().toUpperCase(Locale.ROOT);
          JsonNode shared = path.getValue().path("parameters");
          operations.add(new Operation(method, path.getKey(), said.getValue(), shared));
        }
      }
    }
    operations.sort(Comparator.comparing(each -> each.method().equals("DELETE")));
    return operations;
  }

  Operation operation(String id) {
    return operations().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** The parameters of {@code operation} that stand in {@code place}: path or header. */
  List<JsonNode> parameters(Operation operation, String place) {
    return Stream.concat(
            operation.shared().valueStream(), operation.said().path("parameters").valueStream())
        .map(this::resolved)
        .filter(each -> each.path("in").stringValue("").equals(place))
        .toList();
  }

  /** What is said of the answer with {@code status}; missing where nothing is. */
  JsonNode response(Operation operation, String status) {
    return resolved(operation.said().path("responses").path(status));
  }

  /** What {@code node} breaks of {@code schema}, in words; empty when it holds. */
  List<String> broken(JsonNode schema, JsonNode node) {
    ObjectNode whole = Json.MAPPER.createObjectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", document.path("components"));
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
    return compiled.validate(node).stream().map(Object::toString).toList();
  }

  /** References that lead nowhere. */
  List<String> dangling() {
    return document.findValuesAsString("$ref").stream()
        .filter(each -> at(each).isMissingNode())
        .distinct()
        .toList();
  }

  private JsonNode resolved(JsonNode node) {
    String reference = reference(node);
    return reference == null ? node : resolved(at(reference));
  }

  private static @Nullable String reference(JsonNode node) {
    return node.path("$ref").isString() ? node.path("$ref").stringValue() : null;
  }

  private JsonNode at(String reference) {
    return document.at(reference.substring(1));
  }
}
