package dev.sotto.text.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Base64 (RFC 2045, 6.8): an edit encodes the whole again, in lines as long as they were. */
record Base64Transfer(Charset charset) implements Transfer {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int LINE = 76;

  @Override
  public Decoded decode(String raw) {
    return bytes(raw).text(charset);
  }

  private static WrittenBytes bytes(String raw) {
    WrittenBytes bytes = new WrittenBytes(raw);
    int bits = 0;
    int value = 0;
    int start = 0;
    for (int i = 0; i < raw.length(); i++) {
      int six = ALPHABET.indexOf(raw.charAt(i));
      if (six >= 0) {
        start = bits == 0 ? i : start;
        value = (value << 6 | six) & 0xffff;
        bits += 6;
        if (bits >= 8) {
          bits -= 8;
          bytes.add(value >> bits, start, i + 1);
          start = i;
        }
      }
    }
    return bytes;
  }

  @Override
  public String rewrite(Decoded before, List<Edit> edits) {
    Charset kept = bytes(before.raw()).charset(charset);
    byte[] text = Edit.apply(before.text(), edits).getBytes(kept);
    String raw = before.raw();
    int lineEnd = raw.indexOf('\n');
    String separator = lineEnd > 0 && raw.charAt(lineEnd - 1) == '\r' ? "\r\n" : "\n";
    int line = lineEnd < 0 ? LINE : lineEnd - separator.length() + 1;
    int whole = Math.max(4, line - line % 4);
    byte[] newline = separator.getBytes(StandardCharsets.US_ASCII);
    String encoded = Base64.getMimeEncoder(whole, newline).encodeToString(text);
    return encoded + raw.substring(trimmedEnd(raw));
  }

  @Override
  public boolean encodes(Decoded before, String value) {
    return bytes(before.raw()).charset(charset).newEncoder().canEncode(value);
  }

  private static int trimmedEnd(String raw) {
    int end = raw.length();
    while (end > 0 && raw.charAt(end - 1) <= ' ') {
      end--;
    }
    return end;
  }
}
