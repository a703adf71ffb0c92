package dev.sotto.server.fuzz;

import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON as a careless program might: any letter may be escaped, blanks anywhere. */
record OddJson(RandomGenerator random) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  String write(JsonNode node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private void write(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      out.append('{').append(blank());
      boolean first = true;
      for (var field : node.properties()) {
        out.append(first ? "" : ",");
        string(field.getKey(), out);
        out.append(blank()).append(':').append(blank());
        write(field.getValue(), out);
        first = false;
      }
      out.append('}');
    } else if (node.isArray()) {
      out.append('[');
      for (int i = 0; i < node.size(); i++) {
        out.append(i == 0 ? "" : ",").append(blank());
        write(node.get(i), out);
      }
      out.append(']');
    } else if (node.isString()) {
      string(node.stringValue(), out);
    } else {
      out.append(MAPPER.writeValueAsString(node));
    }
  }

  private String blank() {
    return random.nextInt(8) == 0 ? " \n" : "";
  }

  private void string(String text, StringBuilder out) {
    boolean odd = random.nextInt(5) == 0;
    if (!odd) {
      out.append(MAPPER.writeValueAsString(text));
      return;
    }
    out.append('"');
    for (char unit : text.toCharArray()) {
      boolean must = unit < ' ' || unit == '"' || unit == '\\' || Character.isSurrogate(unit);
      if (must || random.nextInt(3) == 0) {
        out.append("\\u%04x".formatted((int) unit));
      } else {
        out.append(unit);
      }
    }
    out.append('"');
  }
}
