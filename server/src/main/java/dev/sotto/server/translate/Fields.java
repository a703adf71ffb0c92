package dev.sotto.server.translate;

import dev.sotto.server.fault.Fault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of an object that is translated. Each is taken, passed over or refused; what nobody
 * spoke of is refused at the end, so that nothing is lost without a word. Not thread-safe.
 */
final class Fields {
  private final ObjectNode object;
  private final String path;
  private final String other;
  private final Set<String> spoken = new HashSet<>();

  /**
   * Of {@code object}, which stands at {@code path} (empty: the body).
   *
   * @param other whose API it is put into, for messages
   */
  Fields(ObjectNode object, String path, String other) {
    this.object = object;
    this.path = path;
    this.other = other;
  }

  /** The fields of the object {@code field}. */
  static Fields of(JsonNode node, String path, String other) {
    if (node instanceof ObjectNode object) {
      return new Fields(object, path, other);
    }
    throw Fault.caller(400, "invalid_field", path + ": must be an object");
  }

  /** The value of {@code field}; missing where it is null. */
  JsonNode take(String field) {
    spoken.add(field);
    JsonNode value = object.path(field);
    return value.isNull() ? MissingNode.getInstance() : value;
  }

  /** The text of {@code field}; empty where there is none. */
  String text(String field) {
    return take(field).asString("");
  }

  /** Copies {@code field} to {@code target} under the name {@code as}. */
  Fields copy(String field, ObjectNode target, String as) {
    JsonNode value = take(field);
    if (!value.isMissingNode()) {
      target.set(as, value);
    }
    return this;
  }

  /** Passes over fields that ask for nothing that the reply would show. */
  Fields skip(String... fields) {
    spoken.addAll(List.of(fields));
    return this;
  }

  /** Refuses {@code field} where it asks for something: false, zero and nothing do not. */
  Fields refuse(String field, String why) {
    if (says(take(field))) {
      throw refusal(field, why);
    }
    return this;
  }

  /** That {@code field} cannot be said. */
  Fault refusal(String field, String why) {
    return Fault.caller(
        400,
        "not_translatable",
        at(field)
            + ": the recipient speaks "
            + other
            + "'s API, "
            + why
            + "; nothing was sent: leave it out, or have the use name another recipient");
  }

  /** Refuses what nobody spoke of; its name may be anything and is not repeated. */
  void done() {
    for (String field : object.propertyNames()) {
      if (!spoken.contains(field) && !object.path(field).isNull()) {
        throw refusal("(unlisted)", "and a field that no table names cannot be translated");
      }
    }
  }

  String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  private static boolean says(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue().signum() != 0;
    }
    return !(value.isMissingNode()
        || value.isBoolean() && !value.booleanValue()
        || value.isContainer() && value.isEmpty());
  }
}
