package dev.sotto.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the string members at the top of a JSON object (RFC 8259) and checks the rest only for
 * being JSON. Duplicate names are refused, so that two readers never see different members.
 */
final class ContentReader {
  private static final int MAX_DEPTH = 64;

  private final String json;
  private int at;

  private ContentReader(String json) {
    this.json = json;
  }

  /**
   * @throws LogException {@code MALFORMED} when the text is not one JSON object
   */
  static Map<String, String> strings(String json) {
    ContentReader reader = new ContentReader(json);
    Map<String, String> members = new LinkedHashMap<>();
    reader.space();
    reader.object(members, 0);
    reader.space();
    if (reader.at != json.length()) {
      throw malformed();
    }
    return members;
  }

  private static LogException malformed() {
    return LogException.malformed("content must be one JSON object without duplicate names");
  }

  private void object(Map<String, String> strings, int depth) {
    Map<String, Boolean> names = new LinkedHashMap<>();
    expect('{');
    space();
    if (take('}')) {
      return;
    }
    do {
      space();
      String name = string();
      if (names.put(name, true) != null) {
        throw malformed();
      }
      space();
      expect(':');
      space();
      if (peek() == '"') {
        strings.put(name, string());
      } else {
        value(depth + 1);
      }
      space();
    } while (take(','));
    expect('}');
  }

  private void value(int depth) {
    if (depth > MAX_DEPTH) {
      throw malformed();
    }
    switch (peek()) {
      case '{' -> object(new LinkedHashMap<>(), depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    }
  }

  private void array(int depth) {
    expect('[');
    space();
    if (take(']')) {
      return;
    }
    do {
      space();
      value(depth + 1);
      space();
    } while (take(','));
    expect(']');
  }

  private String string() {
    expect('"');
    StringBuilder text = new StringBuilder();
    while (!take('"')) {
      char c = next();
      if (c < ' ') {
        throw malformed();
      }
      text.append(c == '\\' ? escaped() : c);
    }
    return text.toString();
  }

  private char escaped() {
    char c = next();
    int simple = "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) {
      return "\"\\/\b\f\n\r\t".charAt(simple);
    }
    if (c != 'u') {
      throw malformed();
    }
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw malformed();
      }
      unit = unit << 4 | digit;
    }
    return (char) unit;
  }

  private void number() {
    take('-');
    if (!take('0')) {
      digits();
    }
    if (take('.')) {
      digits();
    }
    if (take('e') || take('E')) {
      if (!take('+')) {
        take('-');
      }
      digits();
    }
  }

  private void digits() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == start) {
      throw malformed();
    }
  }

  private void word(String word) {
    if (!json.startsWith(word, at)) {
      throw malformed();
    }
    at += word.length();
  }

  private void space() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
      at++;
    }
  }

  private char next() {
    if (at == json.length()) {
      throw malformed();
    }
    return json.charAt(at++);
  }

  /** The next unit, or NUL, which JSON never holds unescaped, at the end. */
  private char peek() {
    return at < json.length() ? json.charAt(at) : 0;
  }

  private boolean take(char c) {
    boolean there = at < json.length() && json.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void expect(char c) {
    if (!take(c)) {
      throw malformed();
    }
  }
}
