package dev.sotto.server.evidence;

import dev.sotto.server.fault.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.erdtman.jcs.NumberToJSON;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Canonical JSON (RFC 8785): one spelling for one object. Written straight from the tree: a text in
 * between would be parsed for every entry of the ledger.
 */
public final class CanonicalJson {
  private static final String HEX = "0123456789abcdef";

  /** Whole numbers up to here are doubles without loss (RFC 8785, section 3.2.2.3). */
  private static final long EXACT = 1L << 53;

  private final StringBuilder out = new StringBuilder(512);

  private CanonicalJson() {}

  /**
   * The canonical text of {@code object}.
   *
   * @throws Fault {@code canonical_json} when it holds what JSON of RFC 8785 cannot (half a
   *     surrogate pair, a number that is not finite)
   */
  public static String of(ObjectNode object) {
    CanonicalJson json = new CanonicalJson();
    json.object(object);
    return json.out.toString();
  }

  private void value(JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT -> object((ObjectNode) node);
      case ARRAY -> array(node);
      case STRING -> text(node.stringValue());
      case NUMBER -> number(node);
      case BOOLEAN -> out.append(node.booleanValue());
      case NULL -> out.append("null");
      default -> throw unwritable();
    }
  }

  /** Members by the UTF-16 units of their names (section 3.2.3). */
  private void object(ObjectNode object) {
    List<String> names = new ArrayList<>(object.propertyNames());
    Collections.sort(names);
    char before = '{';
    for (String name : names) {
      out.append(before);
      text(name);
      out.append(':');
      value(object.get(name));
      before = ',';
    }
    out.append(names.isEmpty() ? "{}" : "}");
  }

  private void array(JsonNode array) {
    out.append('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      value(array.get(i));
    }
    out.append(']');
  }

  private void number(JsonNode number) {
    if (number.isIntegralNumber() && number.canConvertToLong()) {
      long whole = number.longValue();
      if (-EXACT <= whole && whole <= EXACT) {
        out.append(whole);
        return;
      }
    }
    try {
      out.append(NumberToJSON.serializeNumber(number.decimalValue().doubleValue()));
    } catch (IOException | RuntimeException e) {
      throw unwritable();
    }
  }

  /** Only what must be escaped is, in its shortest form (section 3.2.2.2). */
  private void text(String text) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, from, i);
        escape(c);
        from = i + 1;
      } else if (Character.isSurrogate(c)) {
        i = pairEnd(text, i);
      }
    }
    out.append(text, from, text.length()).append('"');
  }

  private static int pairEnd(String text, int high) {
    if (Character.isHighSurrogate(text.charAt(high))
        && high + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(high + 1))) {
      return high + 1;
    }
    throw unwritable();
  }

  private void escape(char c) {
    int named = "\b\t\n\f\r\"\\".indexOf(c);
    out.append('\\');
    if (named >= 0) {
      out.append("btnfr\"\\".charAt(named));
    } else {
      out.append("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
  }

  private static Fault unwritable() {
    return Fault.caller(400, "canonical_json", "the object has no canonical form");
  }
}
