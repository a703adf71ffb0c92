package dev.sotto.text.document;

import java.nio.charset.Charset;
import java.util.regex.Pattern;

/** How values are written in header fields. */
final class FieldPlaces {
  private static final Pattern TAG = Pattern.compile("<[A-Z_]+_[0-9][A-Z0-9_]*>|\\[[A-Z_]+\\]");

  /** In a field of addresses: a tag without brackets, which mean something there. */
  static final Place STRUCTURED = FieldPlaces::structured;

  /** In a quoted string (RFC 5322, 3.2.4). */
  static final Place QUOTED =
      (value, raw, from, to) ->
          structured(value.replace("\\", "\\\\").replace("\"", "\\\""), raw, from, to)
              .replaceAll("[\r\n]+", " ");

  private FieldPlaces() {}

  private static String structured(String value, String raw, int from, int to) {
    if (TAG.matcher(value).matches() && edge(raw, from - 1) && edge(raw, to)) {
      return value.substring(1, value.length() - 1);
    }
    return value;
  }

  private static boolean edge(String raw, int at) {
    char c = at >= 0 && at < raw.length() ? raw.charAt(at) : ' ';
    return !Character.isLetterOrDigit(c) && c != '_';
  }

  /** In an encoded word, Q encoding (RFC 2047, 4.2). */
  record Q(Charset charset) implements Place {
    @Override
    public String write(String value, String raw, int from, int to) {
      StringBuilder out = new StringBuilder(value.length() + 16);
      for (byte b : value.getBytes(charset)) {
        int c = b & 0xff;
        boolean plain = c < 128 && Character.isLetterOrDigit(c);
        out.append(plain ? String.valueOf((char) c) : String.format("=%02X", c));
      }
      return out.toString();
    }
  }

  /** In place of a whole encoded word, B encoding (RFC 2047, 4.1). */
  record B(Charset charset) implements Place {
    @Override
    public String write(String value, String raw, int from, int to) {
      String encoded = java.util.Base64.getEncoder().encodeToString(value.getBytes(charset));
      String open = raw.substring(from, raw.indexOf('?', raw.indexOf('?', from + 2) + 1) + 1);
      return open + encoded + "?=";
    }
  }
}
