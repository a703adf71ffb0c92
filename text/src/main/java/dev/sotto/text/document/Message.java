package dev.sotto.text.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An e-mail message (RFC 5322, MIME: RFC 2045, 2046) in its sections: the header fields, each text
 * part decoded, and a note for each part that is no text. A body that is no text goes out as a note
 * in plain text, and its fields say so.
 */
final class Message {
  private static final int MOST_LEVELS = 20;
  private static final Set<String> CONTENT_FIELDS =
      Set.of("content-type", "content-transfer-encoding", "content-disposition");

  private final String raw;
  private final List<Section> sections = new ArrayList<>();

  Message(String raw) {
    this.raw = raw;
  }

  List<Section> sections() {
    message(0, raw.length(), 0);
    return sections;
  }

  private void message(int start, int end, int level) {
    int begin = Headers.begin(raw, start, end);
    if (begin > start) {
      sections.add(
          Section.read(
              raw, start, begin, Transfer.IDENTITY, null, text -> new MailTextReader(text).read()));
    }
    part(begin, end, level);
  }

  private void part(int start, int end, int level) {
    Headers headers = Headers.of(raw, start, end);
    ContentType type = ContentType.of(headers.value("content-type"));
    Format format = type.format();
    boolean parts = type.type().startsWith("multipart/") && !type.boundary().isEmpty();
    boolean message = type.type().equals("message/rfc822");
    if (format == null && !message && !parts || level > MOST_LEVELS) {
      untold(headers, type, end);
      return;
    }
    fields(start, headers.end());
    if (parts) {
      multipart(type.boundary(), headers.body(), end, level);
    } else if (message) {
      message(headers.body(), end, level + 1);
    } else {
      Transfer transfer = transfer(headers, type);
      text(headers.body(), end, transfer, format == null ? Format.TEXT : format);
    }
  }

  private void fields(int start, int end) {
    if (start < end) {
      sections.add(
          Section.read(
              raw, start, end, Transfer.IDENTITY, null, text -> new FieldReader(text).read()));
    }
  }

  private void text(int start, int end, Transfer transfer, Format format) {
    if (start < end) {
      sections.add(
          format == Format.TEXT
              ? Section.read(
                  raw, start, end, transfer, format, text -> new MailTextReader(text).read())
              : Section.of(raw, start, end, transfer, format));
    }
  }

  private static Transfer transfer(Headers headers, ContentType type) {
    return switch (headers.transferEncoding()) {
      case "base64" -> new Base64Transfer(type.charset());
      case "quoted-printable" -> new QuotedTransfer(type.charset());
      default -> Transfer.IDENTITY;
    };
  }

  /** The parts between the lines of a boundary (RFC 2046, 5.1); what stands around them is text. */
  private void multipart(String boundary, int start, int end, int level) {
    String line = "--" + boundary;
    int from = start;
    boolean inPart = false;
    int at = start;
    while (at < end) {
      int next = Headers.lineEnd(raw, at, end);
      if (delimits(line, at, next)) {
        inner(from, inPart ? beforeBreak(from, at) : at, inPart, level);
        inPart = !raw.startsWith("--", at + line.length());
        from = next;
      }
      at = next;
    }
    inner(from, end, inPart, level);
  }

  private boolean delimits(String line, int at, int next) {
    return raw.startsWith(line, at)
        && raw.substring(Math.min(next, at + line.length()), next).strip().matches("(--)?");
  }

  private int beforeBreak(int from, int at) {
    int end = at > from && raw.charAt(at - 1) == '\n' ? at - 1 : at;
    return end > from && raw.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private void inner(int from, int to, boolean inPart, int level) {
    if (inPart && from < to) {
      part(from, to, level + 1);
    } else {
      text(from, to, Transfer.IDENTITY, Format.TEXT);
    }
  }

  /** A part that is no text. */
  private void untold(Headers headers, ContentType type, int end) {
    int from = headers.fields().isEmpty() ? headers.end() : headers.fields().get(0).start();
    for (Headers.Field field : headers.fields()) {
      if (CONTENT_FIELDS.contains(field.name())) {
        fields(from, field.start());
        String lineBreak =
            raw.substring(field.start(), field.end()).contains("\r\n") ? "\r\n" : "\n";
        sections.add(Section.note(raw, field.start(), field.end(), plain(field.name(), lineBreak)));
        from = field.end();
      }
    }
    fields(from, headers.end());
    int body = headers.body();
    if (body < end) {
      String what =
          type.type().matches("[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,80}") ? type.type() : "part";
      sections.add(
          Section.note(
              raw, body, end, "[" + what + " of " + (end - body) + " characters left out]"));
    }
  }

  private static String plain(String field, String lineBreak) {
    return switch (field) {
      case "content-type" -> "Content-Type: text/plain; charset=us-ascii" + lineBreak;
      case "content-transfer-encoding" -> "Content-Transfer-Encoding: 7bit" + lineBreak;
      default -> "Content-Disposition: inline" + lineBreak;
    };
  }
}
