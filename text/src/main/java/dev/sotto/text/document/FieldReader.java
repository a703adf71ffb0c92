package dev.sotto.text.document;

import dev.sotto.text.Kind;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Header fields as one reads them: unfolded, encoded words decoded (RFC 2047). The name beside an
 * address is somebody's, a message's id is an id. Of the fields that say how a part is written only
 * its file's name is read.
 */
final class FieldReader {
  private static final Set<String> ADDRESSES =
      Set.of(
          "from", "to", "cc", "bcc", "reply-to", "sender", "resent-from", "resent-to", "resent-cc");
  private static final Set<String> IDS =
      Set.of("message-id", "in-reply-to", "references", "content-id", "resent-message-id");
  private static final Set<String> BRACKETED =
      Set.of("return-path", "delivered-to", "received", "x-original-to", "envelope-to");
  private static final Set<String> WRITTEN =
      Set.of("content-type", "content-disposition", "content-transfer-encoding", "mime-version");
  private static final Pattern WORD =
      Pattern.compile(
          "=\\?([A-Za-z0-9_-]{1,40})(?:\\*[A-Za-z-]{1,16})?\\?([QqBb])\\?([^? \r\n]{0,200})\\?=");
  private static final Pattern FILE =
      Pattern.compile("(?i)\\b(?:file)?name\\*?=(?:\"([^\"]{0,500})\"|([^;\\s\"]{1,500}))");

  private final String raw;
  private final ReadingBuilder out;
  private final Matcher word;

  FieldReader(String raw) {
    this.raw = raw;
    this.out = new ReadingBuilder(raw);
    this.word = WORD.matcher(raw);
  }

  Reading read() {
    Headers headers = Headers.of(raw, 0, raw.length());
    for (Headers.Field field : headers.fields()) {
      if (WRITTEN.contains(field.name())) {
        fileName(field);
        continue;
      }
      out.decoded(
          raw.substring(field.start(), field.value()), field.start(), field.value(), Place.FIXED);
      boolean ids = IDS.contains(field.name());
      boolean addresses = ADDRESSES.contains(field.name());
      if (ids || addresses || BRACKETED.contains(field.name())) {
        structured(field, addresses, ids);
      } else {
        run(field.value(), field.end(), Place.PLAIN);
      }
      out.line();
    }
    return out.plain(headers.end(), raw.length(), Place.PLAIN).build();
  }

  private void fileName(Headers.Field field) {
    Matcher file = FILE.matcher(raw).region(field.value(), field.end());
    while (file.find()) {
      int group = file.start(1) >= 0 ? 1 : 2;
      run(
          file.start(group),
          file.end(group),
          group == 1 ? FieldPlaces.QUOTED : FieldPlaces.STRUCTURED);
      out.line();
    }
  }

  /** Addresses or ids: quotes and angle brackets are structure. */
  private void structured(Headers.Field field, boolean addresses, boolean ids) {
    int from = field.value();
    int name = out.length();
    boolean quoted = false;
    for (int at = from; at < field.end(); at++) {
      char c = raw.charAt(at);
      boolean divides = c == '"' || (!quoted && (c == '<' || c == '>' || c == ','));
      if (quoted && c == '\\' && at + 1 < field.end()) {
        run(from, at, FieldPlaces.QUOTED);
        out.decoded(raw.substring(at + 1, at + 2), at, at + 2, FieldPlaces.QUOTED);
        from = at + 2;
        at++;
      } else if (divides) {
        run(from, at, quoted ? FieldPlaces.QUOTED : FieldPlaces.STRUCTURED);
        if (c == '<' && addresses) {
          out.tell(Kind.PERSON, name, "header");
        }
        if (c == '>' && ids) {
          out.tell(Kind.OTHER_ID, name, "header");
        }
        out.decoded(String.valueOf(c), at, at + 1, Place.FIXED);
        quoted = c == '"' ? !quoted : quoted;
        name = c == '"' && addresses && !quoted ? name : out.length();
        from = at + 1;
      }
    }
    run(from, field.end(), quoted ? FieldPlaces.QUOTED : FieldPlaces.STRUCTURED);
  }

  /** A run of a field's value: line breaks with the blanks behind them are one blank. */
  private void run(int start, int end, Place place) {
    int from = start;
    int at = start;
    while (at < end) {
      char c = raw.charAt(at);
      if (c == '\r' || c == '\n') {
        out.plain(from, at, place);
        int behind = at;
        while (behind < end && raw.charAt(behind) <= ' ') {
          behind++;
        }
        if (behind < end) {
          out.decoded(" ", at, behind, Place.FIXED);
        }
        from = at = behind;
      } else if (c == '=' && at + 1 < end && raw.charAt(at + 1) == '?' && encoded(at, end)) {
        out.plain(from, at, place);
        from = at = encodedWords(at, end);
      } else {
        at++;
      }
    }
    out.plain(from, end, place);
  }

  private boolean encoded(int at, int end) {
    return word.region(at, end).lookingAt() && charset() != null;
  }

  private @Nullable Charset charset() {
    try {
      Charset charset = Charset.forName(word.group(1));
      return charset.canEncode() ? charset : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Encoded words in a row, the blanks between them not read; gives where they end. */
  private int encodedWords(int start, int end) {
    int at = start;
    while (true) {
      Charset charset = charset();
      if (charset != null) {
        oneWord(charset);
      }
      int behind = word.end();
      at = behind;
      while (at < end && raw.charAt(at) <= ' ') {
        at++;
      }
      if (at >= end || !encoded(at, end)) {
        return behind;
      }
    }
  }

  private void oneWord(Charset charset) {
    int start = word.start(3);
    int end = word.end(3);
    String content = raw.substring(start, end);
    if (word.group(2).equalsIgnoreCase("B")) {
      String text = new Base64Transfer(charset).decode(content).text();
      out.decoded(text, word.start(), word.end(), new FieldPlaces.B(charset));
      return;
    }
    WrittenBytes bytes = new WrittenBytes(content);
    for (int i = 0; i < content.length(); i++) {
      int value = content.charAt(i) == '=' ? QuotedTransfer.hex(content, i + 1) : -1;
      int width = value >= 0 ? 3 : 1;
      bytes.add(
          value >= 0 ? value : content.charAt(i) == '_' ? ' ' : content.charAt(i), i, i + width);
      i += width - 1;
    }
    Decoded decoded = bytes.text(charset);
    Place place = new FieldPlaces.Q(bytes.charset(charset));
    for (int i = 0; i < decoded.text().length(); i++) {
      int from = start + decoded.rawStart(i);
      int to = start + decoded.rawEnd(i + 1);
      boolean pair =
          Character.isHighSurrogate(decoded.text().charAt(i)) && i + 1 < decoded.text().length();
      out.decoded(decoded.text().substring(i, pair ? i + 2 : i + 1), from, to, place);
      i += pair ? 1 : 0;
    }
  }
}
