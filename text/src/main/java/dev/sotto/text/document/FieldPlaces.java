package dev.sotto.text.document;

import java.nio.charset.Charset;
import java.util.regex.Pattern;

/** How values are written in header fields. */
final class FieldPlaces {
  /** A tag in its brackets. */
  static final Pattern TAG = Pattern.compile("<[A-Z_]{1,40}_[0-9][A-Z0-9_]{0,60}>|\\[[A-Z_]+\\]");

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

  /** In place of a parameter's bare value and its equals sign: a quoted string (RFC 2045, 5.1). */
  static String bare(String value, String raw, int from, int to) {
    return "=\"" + QUOTED.write(value, "", 0, 0) + '"';
  }

  /** In a comment (RFC 5322, 3.2.2). */
  static String comment(String value, String raw, int from, int to) {
    return value.replaceAll("([\\\\()])", "\\\\$1").replaceAll("[\r\n]+", " ");
  }

  /**
   * In an encoded word, Q encoding (RFC 2047, 4.2), or in a parameter's value (RFC 2231): bytes in
   * hexadecimal behind a mark.
   */
  record Q(char mark, Charset charset) implements Place {
    @Override
    public String write(String value, String raw, int from, int to) {
      StringBuilder out = new StringBuilder(value.length() + 16);
      for (byte b : value.getBytes(charset)) {
        int c = b & 0xff;
        boolean plain = c < 128 && Character.isLetterOrDigit(c);
        out.append(plain ? String.valueOf((char) c) : mark + String.format("%02X", c));
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
