package dev.sotto.text.document;

import dev.sotto.text.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Header fields as one reads them: unfolded, encoded words decoded (RFC 2047). The name beside an
 * address is somebody's, a message's id is an id. Of the fields that say how a part is written all
 * but the media type, the charset and the boundary is read.
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
  private static final Set<String> FIXED = Set.of("charset", "boundary");
  private static final Pattern FIXED_VALUE =
      Pattern.compile(
          "(?i)[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,80}|attachment|inline|form-data"
              + "|7bit|8bit|binary|base64|quoted-printable|1\\.0");
  private static final int LONGEST_CHARSET = 80;
  private static final Place BARE = FieldPlaces::bare;
  private static final Place COMMENT = FieldPlaces::comment;
  private static final Pattern WORD =
      Pattern.compile(
          "=\\?([A-Za-z0-9_-]{1,40})(?:\\*[A-Za-z-]{1,16})?\\?([QqBb])\\?([^? \r\n]*+)\\?=");
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
        parameters(field);
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

  private void parameters(Headers.Field field) {
    Charset charset = StandardCharsets.UTF_8;
    String last = "";
    for (MimeField.Piece piece : MimeField.pieces(raw, field.value(), field.end())) {
      String name = piece.name();
      int star = name.indexOf('*');
      String base = star < 0 ? name : name.substring(0, star);
      if (FIXED.contains(base) || fixedValue(piece)) {
        continue;
      }
      boolean goesOn = star > 0 && base.equals(last) && !name.endsWith("*0*");
      last = star > 0 ? base : "";
      if (!goesOn) {
        out.line();
        charset = name.endsWith("*") ? said(piece) : charset;
      }
      parameter(piece, goesOn, charset);
    }
    out.line();
  }

  private boolean fixedValue(MimeField.Piece piece) {
    return piece.is() == MimeField.Is.VALUE
        && FIXED_VALUE.matcher(raw).region(piece.start(), piece.end()).matches();
  }

  private void parameter(MimeField.Piece piece, boolean goesOn, Charset charset) {
    int start = piece.start();
    int end = piece.end();
    if (piece.name().endsWith("*")) {
      escaped(goesOn ? start : behindCharset(start, end), end, '%', charset);
      return;
    }
    switch (piece.is()) {
      case QUOTED -> escapes(start, end, "\"\\", FieldPlaces.QUOTED);
      case COMMENT -> escapes(start, end, "()\\", COMMENT);
      case BARE -> {
        String value = raw.substring(start, end);
        if (value.startsWith("=?")) {
          run(start, end, FieldPlaces.STRUCTURED);
        } else {
          out.decoded(value.replaceAll("[\r\n]+[ \t]*", " "), piece.written(), end, BARE);
        }
      }
      case VALUE, STRAY -> run(start, end, FieldPlaces.STRUCTURED);
    }
  }

  /** A run in which a backslash quotes one of {@code quoted}. */
  private void escapes(int start, int end, String quoted, Place place) {
    int from = start;
    for (int at = start; at + 1 < end; at++) {
      if (raw.charAt(at) == '\\' && quoted.indexOf(raw.charAt(at + 1)) >= 0) {
        run(from, at, place);
        out.decoded(raw.substring(at + 1, at + 2), at, at + 2, place);
        from = at + 2;
        at++;
      }
    }
    run(from, end, place);
  }

  /** The charset before an extended value (RFC 2231, 4); UTF-8 if there is none. */
  private Charset said(MimeField.Piece piece) {
    int quote = raw.indexOf('\'', piece.start());
    Charset said =
        quote > piece.start() && quote < piece.end()
            ? known(raw.substring(piece.start(), quote))
            : null;
    return said == null ? StandardCharsets.UTF_8 : said;
  }

  private int behindCharset(int start, int end) {
    int first = raw.indexOf('\'', start);
    int second = first < 0 || first >= end ? -1 : raw.indexOf('\'', first + 1);
    boolean language = second > 0 && second < end && second - start <= LONGEST_CHARSET;
    return language ? second + 1 : start;
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
    return known(word.group(1));
  }

  private static @Nullable Charset known(String name) {
    try {
      Charset charset = Charset.forName(name);
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
    escaped(start, end, '=', charset);
  }

  /**
   * Bytes in hexadecimal behind {@code mark}, all else as it is; a bar is a blank in Q encoding.
   */
  private void escaped(int start, int end, char mark, Charset charset) {
    String content = raw.substring(start, end);
    WrittenBytes bytes = new WrittenBytes(content);
    for (int i = 0; i < content.length(); i++) {
      int value = content.charAt(i) == mark ? QuotedTransfer.hex(content, i + 1) : -1;
      int width = value >= 0 ? 3 : 1;
      boolean blank = mark == '=' && content.charAt(i) == '_';
      bytes.add(value >= 0 ? value : blank ? ' ' : content.charAt(i), i, i + width);
      i += width - 1;
    }
    Decoded decoded = bytes.text(charset);
    Place place = new FieldPlaces.Q(mark, bytes.charset(charset));
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
