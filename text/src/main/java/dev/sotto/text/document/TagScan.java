package dev.sotto.text.document;

/** One tag of HTML or XML: its name, its attributes and where it ends. */
final class TagScan {
  /**
   * Takes where an attribute's name stands and where its value does, without the quotes; for an
   * attribute without a value both begin where the name ends.
   */
  interface Attributes {
    void attribute(int name, int nameEnd, int start, int end);
  }

  private final String raw;
  private final int name;
  private final int nameEnd;
  private final int end;

  /** Scans the tag whose name stands from {@code name} to {@code nameEnd}. */
  TagScan(String raw, int name, int nameEnd) {
    this.raw = raw;
    this.name = name;
    this.nameEnd = nameEnd;
    this.end = walk((attribute, attributeEnd, from, to) -> {});
  }

  /** One past the closing bracket; -1 if there is none. */
  int end() {
    return end;
  }

  /** Whether it closes itself. */
  boolean empty() {
    return end - 2 >= name && raw.charAt(end - 2) == '/';
  }

  void attributes(Attributes to) {
    walk(to);
  }

  private int walk(Attributes to) {
    int at = nameEnd;
    while (at < raw.length() && raw.charAt(at) != '>') {
      at = ends(raw.charAt(at)) || raw.charAt(at) == '=' ? at + 1 : attribute(at, to);
    }
    return at < raw.length() ? at + 1 : -1;
  }

  private int attribute(int start, Attributes to) {
    int at = start;
    while (at < raw.length() && !ends(raw.charAt(at)) && raw.charAt(at) != '=') {
      at++;
    }
    int named = at;
    int equals = skipBlanks(at);
    if (equals >= raw.length() || raw.charAt(equals) != '=') {
      to.attribute(start, named, named, named);
      return named;
    }
    at = skipBlanks(equals + 1);
    if (at >= raw.length()) {
      return at;
    }
    char quote = raw.charAt(at);
    boolean quoted = quote == '"' || quote == '\'';
    int from = quoted ? at + 1 : at;
    int close = quoted ? raw.indexOf(quote, from) : bareEnd(from);
    if (close < 0) {
      return raw.length();
    }
    to.attribute(start, named, from, close);
    return quoted ? close + 1 : close;
  }

  private int bareEnd(int from) {
    int at = from;
    while (at < raw.length() && raw.charAt(at) != '>' && !blank(raw.charAt(at))) {
      at++;
    }
    return at;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < raw.length() && blank(raw.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean ends(char c) {
    return c == '>' || c == '/' || blank(c);
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
