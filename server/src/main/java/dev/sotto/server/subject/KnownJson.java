package dev.sotto.server.subject;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.text.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is known of somebody, as JSON. Errors name the field, never its value. */
public final class KnownJson {
  private static final Set<String> KEYS =
      Set.of("names", "emails", "phones", "addresses", "numbers", "other");

  private static final int MAX_VALUES = 200;
  private static final int MAX_LENGTH = 500;

  private KnownJson() {}

  /**
   * Reads an object that holds nothing else: a misspelt key would leave somebody unfound.
   *
   * @throws Fault {@code unknown_key} or {@code invalid_subject}
   */
  public static Known alone(ObjectNode known) {
    Json.onlyKeys(known, KEYS);
    return read(known);
  }

  /**
   * Reads {@code names} to {@code other} of {@code body}; other keys are somebody else's.
   *
   * @throws Fault {@code invalid_subject}
   */
  public static Known read(ObjectNode body) {
    return new Known(
        texts(body, "names"),
        texts(body, "emails"),
        texts(body, "phones"),
        texts(body, "addresses"),
        texts(body, "numbers"),
        texts(body, "other"));
  }

  private static List<String> texts(ObjectNode body, String key) {
    JsonNode node = body.get(key);
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (!node.isArray() || node.size() > MAX_VALUES) {
      throw invalid(key, "must be an array of at most " + MAX_VALUES + " texts");
    }
    List<String> values = new ArrayList<>(node.size());
    for (JsonNode value : node) {
      if (!value.isString()
          || value.stringValue().isBlank()
          || value.stringValue().length() > MAX_LENGTH) {
        throw invalid(key, "must hold texts of 1 to " + MAX_LENGTH + " characters");
      }
      values.add(value.stringValue().strip());
    }
    return values;
  }

  private static Fault invalid(String key, String what) {
    return Fault.caller(400, "invalid_subject", "'" + key + "' " + what);
  }
}
