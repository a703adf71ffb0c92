package dev.sotto.server.dialect;

import dev.sotto.server.fault.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes a masked body field by field to what a vendor takes. Not thread-safe. */
final class Fit {
  private final ObjectNode body;
  private final String vendor;

  Fit(ObjectNode body, String vendor) {
    this.body = body;
    this.vendor = vendor;
  }

  /** Takes out what means nothing for the reply. */
  Fit drop(String... fields) {
    for (String field : fields) {
      body.remove(field);
    }
    return this;
  }

  /** What the vendor calls otherwise; where both are there, its own word stands. */
  Fit rename(String from, String to) {
    JsonNode value = body.remove(from);
    if (value != null && !body.hasNonNull(to)) {
      body.set(to, value);
    }
    return this;
  }

  /** Refuses fields that say something: null, false, zero and nothing at all do not. */
  Fit refuse(String... fields) {
    for (String field : fields) {
      JsonNode value = body.path(field);
      if (says(value)) {
        throw refusal(field);
      }
      body.remove(field);
    }
    return this;
  }

  /** The refusal of {@code field}. */
  Fault refusal(String field) {
    return Fault.caller(
        400,
        "unsupported_field",
        field + ": " + vendor + " does not take it, so nothing was sent: leave it out");
  }

  private static boolean says(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue().signum() != 0;
    }
    return !(value.isMissingNode()
        || value.isNull()
        || value.isBoolean() && !value.booleanValue()
        || value.isContainer() && value.isEmpty());
  }
}
