package dev.sotto.text.document;

/** One tag of HTML or XML: its name, its attributes and where it ends. */
final class TagScan {
  /** Takes an attribute's name and where its value stands, without the quotes. */
  interface Attributes {
    void attribute(String name, int start, int end, boolean quoted);
  }

  private final String raw;
  private final int name;
  private final int nameEnd;
  private final int end;

  /** Scans the tag whose name begins at {@code name}. */
  TagScan(String raw, int name) {
    this.raw = raw;
    this.name = name;
    int at = name;
    while (at < raw.length() && !ends(raw.charAt(at))) {
      at++;
    }
    nameEnd = at;
    end = walk((attribute, from, to, quoted) -> {});
  }

  int nameEnd() {
    return nameEnd;
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
      return at;
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
    to.attribute(raw.substring(start, named), from, close, quoted);
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
