package dev.sotto.text.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A field that says how a part is written, in its pieces (RFC 2045, 5.1): a value, parameters,
 * comments (RFC 5322, 3.2.2). Forgiving: what is none of these is a piece as well.
 */
final class MimeField {
  /** What a piece is. */
  enum Is {
    /** The value before the parameters. */
    VALUE,
    /** A parameter's value, between its quotes. */
    QUOTED,
    /** A parameter's value without quotes, which may hold blanks though it must not. */
    BARE,
    /** Between the brackets of a comment. */
    COMMENT,
    /** What should not be there. */
    STRAY
  }

  /**
   * A piece.
   *
   * @param name of the parameter, in lower case; empty for none
   * @param written where the parameter's equals sign stands; {@code start} for none
   */
  record Piece(Is is, String name, int written, int start, int end) {}

  private final String raw;
  private final int to;
  private final List<Piece> pieces = new ArrayList<>();

  private MimeField(String raw, int to) {
    this.raw = raw;
    this.to = to;
  }

  /** The pieces of the field whose value stands from {@code from} to {@code to}, in order. */
  static List<Piece> pieces(String raw, int from, int to) {
    MimeField field = new MimeField(raw, to);
    int start = field.blanks(from);
    int at = field.until(start, "; (\t\r\n\"");
    field.add(Is.VALUE, "", start, start, at);
    while (at < to) {
      at = field.next(at);
    }
    return field.pieces;
  }

  /** The value of {@code field} before its parameters, in lower case; empty for none. */
  static String value(String field) {
    return first(pieces(field, 0, field.length()), field, Is.VALUE, "").toLowerCase(Locale.ROOT);
  }

  /** The value of the parameter {@code name} of {@code field}; empty for none. */
  static String parameter(String field, String name) {
    List<Piece> pieces = pieces(field, 0, field.length());
    String quoted = first(pieces, field, Is.QUOTED, name);
    return quoted.isEmpty() ? first(pieces, field, Is.BARE, name) : quoted;
  }

  private static String first(List<Piece> pieces, String field, Is is, String name) {
    for (Piece piece : pieces) {
      if (piece.is() == is && piece.name().equals(name)) {
        return field.substring(piece.start(), piece.end()).strip();
      }
    }
    return "";
  }

  private int next(int at) {
    char c = raw.charAt(at);
    if (c <= ' ') {
      return at + 1;
    }
    if (c == '(') {
      return comment(at);
    }
    return c == ';' ? parameter(at + 1) : stray(at);
  }

  private int stray(int at) {
    int end = Math.max(at + 1, until(at, ";("));
    add(Is.STRAY, "", at, at, end);
    return end;
  }

  private int comment(int open) {
    int depth = 1;
    int at = open + 1;
    while (at < to) {
      char c = raw.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        break;
      }
      at += c == '\\' ? 2 : 1;
    }
    int end = Math.min(at, to);
    add(Is.COMMENT, "", open + 1, open + 1, end);
    return end + 1;
  }

  private int parameter(int from) {
    int start = blanks(from);
    int equals = until(start, "=;(\"");
    if (equals == to || raw.charAt(equals) != '=') {
      return start;
    }
    String name = raw.substring(start, equals).strip().toLowerCase(Locale.ROOT);
    int value = blanks(equals + 1);
    if (value < to && raw.charAt(value) == '"') {
      int end = quoteEnd(value + 1);
      add(Is.QUOTED, name, equals, value + 1, end);
      return end + 1;
    }
    int end = until(value, ";(");
    add(Is.BARE, name, equals, value, end);
    return end;
  }

  private int quoteEnd(int from) {
    int at = from;
    while (at < to && raw.charAt(at) != '"') {
      at += raw.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, to);
  }

  private int blanks(int from) {
    int at = from;
    while (at < to && raw.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private int until(int from, String ends) {
    int at = from;
    while (at < to && ends.indexOf(raw.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** A piece without the blanks behind it. */
  private void add(Is is, String name, int written, int start, int end) {
    int last = end;
    while (is != Is.QUOTED && last > start && raw.charAt(last - 1) <= ' ') {
      last--;
    }
    if (last > start) {
      pieces.add(new Piece(is, name, written, start, last));
    }
  }
}
