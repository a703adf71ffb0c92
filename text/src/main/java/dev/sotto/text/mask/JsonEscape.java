package dev.sotto.text.mask;

/** Writes text for the inside of a JSON string (RFC 8259 section 7). */
final class JsonEscape {
  private JsonEscape() {}

  /** {@code value} escaped {@code times} times: once for each string around it. */
  static String escape(String value, int times) {
    String escaped = value;
    for (int i = 0; i < times; i++) {
      escaped = once(escaped);
    }
    return escaped;
  }

  private static String once(String value) {
    StringBuilder out = null;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain = c >= ' ' && c != '"' && c != '\\' && !unpaired(value, i);
      if (!plain && out == null) {
        out = new StringBuilder(value.length() + 16).append(value, 0, i);
      }
      if (out != null && plain) {
        out.append(c);
      } else if (out != null) {
        escape(c, out);
      }
    }
    return out == null ? value : out.toString();
  }

  private static void escape(char c, StringBuilder out) {
    out.append('\\');
    switch (c) {
      case '"', '\\' -> out.append(c);
      case '\n' -> out.append('n');
      case '\t' -> out.append('t');
      case '\r' -> out.append('r');
      case '\b' -> out.append('b');
      case '\f' -> out.append('f');
      default -> out.append('u').append(String.format("%04x", (int) c));
    }
  }

  private static boolean unpaired(String value, int at) {
    char c = value.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
  }
}
