package dev.sotto.server.file;

import dev.sotto.text.document.Format;
import dev.sotto.text.document.MailText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files that are text: UTF-8, UTF-16 with its mark, else Windows-1252. */
final class PlainFile {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Map<String, Format> BY_MEDIA_TYPE =
      Map.of(
          "text/csv", Format.CSV,
          "text/html", Format.HTML,
          "text/markdown", Format.MARKDOWN,
          "text/xml", Format.XML,
          "application/xml", Format.XML,
          "application/json", Format.JSON,
          "message/rfc822", Format.EMAIL);

  /** A part's field that says that its text is not as one reads it (RFC 2045, 6). */
  private static final Pattern PARTS =
      Pattern.compile(
          "^[> \t]{0,20}content-transfer-encoding:[ \t]*(?:quoted-printable|base64)",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private PlainFile() {}

  static FileText read(byte[] file, String name, String mediaType) {
    Format said = BY_MEDIA_TYPE.get(mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    String text = text(file);
    Format format = said == null ? Format.guess(text, name.isEmpty() ? null : name) : said;
    boolean named = said != null || !name.isEmpty() && Format.guess("", name) != Format.TEXT;
    if (!named && format != Format.EMAIL && PARTS.matcher(text).find()) {
      throw FileReader.refused(
          "holds encoded parts of an e-mail (Content-Transfer-Encoding): send the whole mail as"
              + " .eml, or its text");
    }
    if (format == Format.EMAIL) {
      return FileText.of("eml", Format.EMAIL, MailText.of(mail(file, text)));
    }
    return FileText.of(type(format), format, text);
  }

  /** A mail's bytes beyond ASCII belong to its parts' charsets where they are no UTF-8. */
  private static String mail(byte[] file, String text) {
    return decoded(file, 0, StandardCharsets.UTF_8) == null
        ? new String(file, StandardCharsets.ISO_8859_1)
        : text;
  }

  private static String type(Format format) {
    return switch (format) {
      case TEXT, CHAT -> "txt";
      case JSON_LINES -> "jsonl";
      case MARKDOWN -> "md";
      case EMAIL -> "eml";
      case JSON, CSV, HTML, XML -> format.name().toLowerCase(Locale.ROOT);
    };
  }

  static boolean isText(byte[] file) {
    if (wide(file) != null) {
      return decoded(file, 2, wide(file)) != null;
    }
    for (byte b : file) {
      boolean control = b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f';
      if (control && b != 0x1b || b == 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Charset wide(byte[] file) {
    if (file.length < 2) {
      return null;
    }
    boolean little = file[0] == (byte) 0xff && file[1] == (byte) 0xfe;
    boolean big = file[0] == (byte) 0xfe && file[1] == (byte) 0xff;
    return little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : null;
  }

  private static String text(byte[] file) {
    Charset wide = wide(file);
    String text = wide == null ? decoded(file, 0, StandardCharsets.UTF_8) : decoded(file, 2, wide);
    String read = text == null ? new String(file, WINDOWS) : text;
    return read.startsWith("\ufeff") ? read.substring(1) : read;
  }

  private static @Nullable String decoded(byte[] file, int from, @Nullable Charset charset) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(file, from, file.length - from);
      return charset == null ? null : charset.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
