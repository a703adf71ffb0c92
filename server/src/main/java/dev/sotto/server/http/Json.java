package dev.sotto.server.http;

import dev.sotto.server.fault.Fault;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as all of Sotto reads and writes it: strict, bounded, and silent about what it read. */
public final class Json {
  /** How deep a body may nest. */
  public static final int MAX_DEPTH = 128;

  /** The one mapper. Numbers keep their digits; a key twice in one object is an error. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(50_000_000)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * The object in {@code body}.
   *
   * @throws Fault {@code invalid_json} with line and column but nothing of the body's text
   */
  public static ObjectNode object(byte[] body) {
    if (parse(body) instanceof ObjectNode object) {
      return object;
    }
    throw Fault.caller(400, "invalid_json", "the body must be a JSON object");
  }

  /** Any JSON in {@code body}; errors as {@link #object}. */
  public static JsonNode parse(byte[] body) {
    try {
      JsonNode node = MAPPER.readTree(body);
      if (node == null || node.isMissingNode()) {
        throw Fault.caller(400, "invalid_json", "the body is empty: a JSON object is needed");
      }
      return node;
    } catch (JacksonException e) {
      throw Fault.caller(400, "invalid_json", "the body is not valid JSON" + where(e));
    }
  }

  private static String where(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /**
   * Refuses keys that nobody reads, so that a misspelt one is not silently lost.
   *
   * @throws Fault {@code unknown_key} that counts them and names the known ones
   */
  public static void onlyKeys(ObjectNode object, Set<String> known) {
    long unknown = object.propertyNames().stream().filter(key -> !known.contains(key)).count();
    if (unknown > 0) {
      throw Fault.caller(
          400,
          "unknown_key",
          unknown
              + (unknown == 1 ? " key is" : " keys are")
              + " not known here; known are: "
              + String.join(", ", new TreeSet<>(known)));
    }
  }

  /** Compact JSON as UTF-8. */
  public static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }
}
