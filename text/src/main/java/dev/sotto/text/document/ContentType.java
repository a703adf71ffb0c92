package dev.sotto.text.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part's media type (RFC 2045, 5.1) as far as reading it needs it.
 *
 * @param type lower case, {@code text/plain} where none is said
 * @param boundary empty for none
 * @param charset UTF-8 where none is said or it is unknown
 */
record ContentType(String type, String boundary, Charset charset) {
  static ContentType of(String field) {
    int semicolon = field.indexOf(';');
    String type = (semicolon < 0 ? field : field.substring(0, semicolon)).strip();
    String named = parameter(field, "charset");
    return new ContentType(
        type.isEmpty() ? "text/plain" : type.toLowerCase(Locale.ROOT),
        parameter(field, "boundary"),
        charset(named));
  }

  private static Charset charset(String name) {
    try {
      boolean ascii = name.isEmpty() || name.equalsIgnoreCase("us-ascii");
      Charset charset = ascii ? StandardCharsets.UTF_8 : Charset.forName(name);
      return charset.canEncode() ? charset : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** The value of a parameter, without quotes; empty for none. */
  private static String parameter(String field, String name) {
    String lower = field.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(';');
    while (at >= 0) {
      int start = at + 1;
      while (start < field.length() && field.charAt(start) <= ' ') {
        start++;
      }
      if (lower.startsWith(name + "=", start)) {
        return value(field, start + name.length() + 1);
      }
      at = lower.indexOf(';', start);
    }
    return "";
  }

  private static String value(String field, int start) {
    boolean quoted = start < field.length() && field.charAt(start) == '"';
    int end = quoted ? field.indexOf('"', start + 1) : field.indexOf(';', start);
    end = end < 0 ? field.length() : end;
    return field.substring(quoted ? start + 1 : start, end).strip();
  }

  /** The format of its text; null if it is none. */
  @Nullable Format format() {
    return switch (type) {
      case "text/html" -> Format.HTML;
      case "text/csv", "text/tab-separated-values" -> Format.CSV;
      case "text/markdown" -> Format.MARKDOWN;
      case "text/xml", "application/xml" -> Format.XML;
      case "application/json", "text/json" -> Format.JSON;
      default -> type.startsWith("text/") ? Format.TEXT : null;
    };
  }
}
