package dev.sotto.text.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The header fields of an e-mail message or of one of its parts (RFC 5322, 2.2). */
final class Headers {
  private static final Set<String> TELLING =
      Set.of(
          "from",
          "to",
          "subject",
          "date",
          "message-id",
          "received",
          "mime-version",
          "return-path",
          "delivered-to",
          "content-type",
          "reply-to",
          "cc");
  private static final int TELLING_NEEDED = 3;
  private static final Set<String> ENCODED = Set.of("quoted-printable", "base64");

  private final String raw;
  private final List<Field> fields;
  private final int end;
  private final int body;

  private Headers(String raw, List<Field> fields, int end, int body) {
    this.raw = raw;
    this.fields = fields;
    this.end = end;
    this.body = body;
  }

  /**
   * A field: its name in lower case, where it begins, where its value begins, and where it ends,
   * line break and folded lines included.
   */
  record Field(String name, int start, int value, int end) {}

  /** The fields from {@code start} on; they end at an empty line or where a line is no field. */
  static Headers of(String raw, int start, int limit) {
    List<Field> fields = new ArrayList<>();
    int at = start;
    while (at < limit) {
      int end = lineEnd(raw, at, limit);
      if (blank(raw, at, end)) {
        return new Headers(raw, fields, at, end);
      }
      int colon = nameEnd(raw, at, end);
      if (colon < 0) {
        return new Headers(raw, fields, at, at);
      }
      while (end < limit && (raw.charAt(end) == ' ' || raw.charAt(end) == '\t')) {
        end = lineEnd(raw, end, limit);
      }
      String name = raw.substring(at, colon).toLowerCase(Locale.ROOT);
      fields.add(new Field(name, at, colon + 1, end));
      at = end;
    }
    return new Headers(raw, fields, at, at);
  }

  List<Field> fields() {
    return fields;
  }

  /** Where the last field ends. */
  int end() {
    return end;
  }

  /** Where the body begins. */
  int body() {
    return body;
  }

  /** The value of the field, unfolded; empty if there is none. */
  String value(String name) {
    for (Field field : fields) {
      if (field.name().equals(name)) {
        return raw.substring(field.value(), field.end()).replaceAll("[\r\n]+[ \t]*", " ").strip();
      }
    }
    return "";
  }

  /** How the body is encoded (RFC 2045, 6), in lower case; empty if nothing says so. */
  String transferEncoding() {
    return MimeField.value(value("content-transfer-encoding"));
  }

  /**
   * Where the fields of a message begin: behind a byte order mark, empty lines and the line {@code
   * From …} of an mbox (RFC 4155); {@code start} if there is no field behind them.
   */
  static int begin(String raw, int start, int limit) {
    int at = start < limit && raw.charAt(start) == '\ufeff' ? start + 1 : start;
    at = behindBlanks(raw, at, limit);
    if (raw.startsWith("From ", at)) {
      at = behindBlanks(raw, lineEnd(raw, at, limit), limit);
    }
    return nameEnd(raw, at, lineEnd(raw, at, limit)) < 0 ? start : at;
  }

  private static int behindBlanks(String raw, int start, int limit) {
    int at = start;
    while (at < limit && blank(raw, at, lineEnd(raw, at, limit))) {
      at = lineEnd(raw, at, limit);
    }
    return at;
  }

  /** Whether {@code text} begins with header fields as only an e-mail message has them. */
  static boolean beginMessage(String text) {
    Headers headers = of(text, begin(text, 0, text.length()), text.length());
    boolean encoded = ENCODED.contains(headers.transferEncoding());
    long telling = headers.fields.stream().filter(f -> TELLING.contains(f.name())).count();
    return (telling >= TELLING_NEEDED || encoded) && headers.body > headers.end
        || telling > TELLING_NEEDED;
  }

  private static boolean blank(String raw, int start, int end) {
    return end - start == 1 && raw.charAt(start) == '\n'
        || end - start == 2 && raw.charAt(start) == '\r';
  }

  /** One past the line's break. */
  static int lineEnd(String raw, int at, int limit) {
    int end = raw.indexOf('\n', at);
    return end < 0 || end >= limit ? limit : end + 1;
  }

  /** Where the colon behind a field's name stands; -1 if the line is no field. */
  private static int nameEnd(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) > ' ' && text.charAt(at) < 127 && text.charAt(at) != ':') {
      at++;
    }
    return at > start && at < end && text.charAt(at) == ':' ? at : -1;
  }
}
