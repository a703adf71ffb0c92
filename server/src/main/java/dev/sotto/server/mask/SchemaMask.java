package dev.sotto.server.mask;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Masks a JSON Schema (draft 2020-12): its free texts and its sample values. The names of
 * properties and all that says what is valid stay, so that the schema means the same.
 */
public final class SchemaMask {
  private static final Set<String> NAMED_SCHEMAS =
      Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");
  private static final Set<String> KEPT =
      Set.of(
          "type",
          "format",
          "pattern",
          "$ref",
          "$id",
          "$anchor",
          "$schema",
          "required",
          "contentEncoding",
          "contentMediaType",
          "dependentRequired");

  private final Masking masking;

  SchemaMask(Masking masking) {
    this.masking = masking;
  }

  /** Masks {@code schema} in place and returns it. */
  JsonNode masked(JsonNode schema, String path) {
    if (schema instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
        object.set(entry.getKey(), keyword(entry.getKey(), entry.getValue(), path));
      }
    } else if (schema instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, masked(array.get(i), path + "[" + i + "]"));
      }
    } else if (schema.isNumber()) {
      requireNobody(schema.asString(), path);
    } else if (schema.isString()) {
      return StringNode.valueOf(masking.written(path, schema.stringValue()));
    }
    return schema;
  }

  private JsonNode keyword(String keyword, JsonNode value, String path) {
    requireNobody(keyword, path);
    if (KEPT.contains(keyword)) {
      reserve(value, path);
      return value;
    }
    if (NAMED_SCHEMAS.contains(keyword) && value instanceof ObjectNode named) {
      for (Map.Entry<String, JsonNode> entry : List.copyOf(named.properties())) {
        requireNobody(entry.getKey(), path);
        masking.conversation().reserve(entry.getKey());
        named.set(entry.getKey(), masked(entry.getValue(), path + "." + keyword));
      }
      return named;
    }
    if (keyword.equals("default") || keyword.equals("examples") || keyword.equals("const")) {
      String json = Json.MAPPER.writeValueAsString(value);
      return Json.MAPPER.readTree(masking.json(path, json));
    }
    return masked(value, path);
  }

  private void reserve(JsonNode value, String path) {
    if (value.isString()) {
      requireNobody(value.stringValue(), path);
      masking.conversation().reserve(value.stringValue());
    } else {
      value.values().forEach(each -> reserve(each, path));
    }
  }

  /** What a schema says is valid cannot be masked without saying something else. */
  private void requireNobody(String text, String path) {
    if (masking.names(text)) {
      throw Fault.caller(
          400,
          "invalid_field",
          path + ": a name or pattern of the schema names the subject: take that out");
    }
  }
}
