package dev.sotto.text.document;

import java.nio.charset.Charset;
import java.util.List;

/** Quoted-printable (RFC 2045, 6.7): an edit leaves all else as it is written. */
record QuotedTransfer(Charset charset) implements Transfer {
  private static final int LINE = 76;

  @Override
  public Decoded decode(String raw) {
    return bytes(raw).text(charset);
  }

  private static WrittenBytes bytes(String raw) {
    WrittenBytes bytes = new WrittenBytes(raw);
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      int soft = c == '=' ? softBreak(raw, at) : at;
      int value = c == '=' ? hex(raw, at + 1) : -1;
      if (soft > at) {
        at = soft;
      } else if (value >= 0) {
        bytes.add(value, at, at + 3);
        at += 3;
      } else {
        literal(bytes, raw, at);
        at++;
      }
    }
    return bytes;
  }

  /**
   * A unit that stands for itself; one beyond ASCII should not be there and counts as its low byte.
   */
  private static void literal(WrittenBytes bytes, String raw, int at) {
    bytes.add(raw.charAt(at), at, at + 1);
  }

  private static int softBreak(String raw, int at) {
    int end = at + 1;
    while (end < raw.length() && (raw.charAt(end) == ' ' || raw.charAt(end) == '\t')) {
      end++;
    }
    if (raw.startsWith("\r\n", end)) {
      return end + 2;
    }
    return end < raw.length() && raw.charAt(end) == '\n' ? end + 1 : at;
  }

  /** The value of two hexadecimal digits; -1 if they are none. */
  static int hex(String raw, int at) {
    if (at + 1 >= raw.length()) {
      return -1;
    }
    int high = Character.digit(raw.charAt(at), 16);
    int low = Character.digit(raw.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  @Override
  public String rewrite(Decoded before, List<Edit> edits) {
    String raw = before.raw();
    Charset kept = bytes(raw).charset(charset);
    StringBuilder out = new StringBuilder(raw.length() + 32 * edits.size());
    int done = 0;
    for (Edit edit : edits) {
      out.append(raw, done, before.rawStart(edit.start()));
      out.append(encode(edit.value(), kept));
      done = before.rawEnd(edit.end());
    }
    return folded(out.append(raw, done, raw.length()).toString());
  }

  @Override
  public boolean encodes(Decoded before, String value) {
    return bytes(before.raw()).charset(charset).newEncoder().canEncode(value);
  }

  private static String encode(String value, Charset charset) {
    StringBuilder out = new StringBuilder(value.length() + 16);
    for (byte b : value.getBytes(charset)) {
      int c = b & 0xff;
      boolean plain = (c > ' ' && c < 127 && c != '=') || c == ' ' || c == '\r' || c == '\n';
      if (plain) {
        out.append((char) c);
      } else {
        out.append('=').append(String.format("%02X", c));
      }
    }
    return out.toString();
  }

  /** Lines that became too long, broken softly. */
  private static String folded(String raw) {
    StringBuilder out = new StringBuilder(raw.length() + 16);
    String lineBreak = raw.contains("\r\n") ? "\r\n" : "\n";
    int at = 0;
    while (at < raw.length()) {
      int end = raw.indexOf('\n', at);
      end = end < 0 ? raw.length() : end + 1;
      int content = end;
      while (content > at && (raw.charAt(content - 1) == '\n' || raw.charAt(content - 1) == '\r')) {
        content--;
      }
      while (content - at > LINE) {
        int cut = at + LINE - 1;
        cut -= raw.charAt(cut - 1) == '=' ? 1 : raw.charAt(cut - 2) == '=' ? 2 : 0;
        out.append(raw, at, cut).append('=').append(lineBreak);
        at = cut;
      }
      out.append(raw, at, end);
      at = end;
    }
    return out.toString();
  }
}
