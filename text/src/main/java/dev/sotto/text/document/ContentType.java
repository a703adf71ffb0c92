package dev.sotto.text.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
    String type = MimeField.value(field);
    return new ContentType(
        type.isEmpty() ? "text/plain" : type,
        MimeField.parameter(field, "boundary"),
        charset(MimeField.parameter(field, "charset")));
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
