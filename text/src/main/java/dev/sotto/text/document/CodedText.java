package dev.sotto.text.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Texts whose letters are partly codes, so that names in them are not seen: by how they begin. */
public enum CodedText {
  /** Text as one reads it. */
  NONE,
  /** Rich Text Format. */
  RTF,
  /** PostScript. */
  POSTSCRIPT,
  /** A vCard or a calendar with encoded values (vCard 2.1, 3.0: RFC 2426, 2.4.1). */
  CARD;

  private static final int LOOKED_AT = 1024;
  private static final Pattern ENCODED =
      Pattern.compile("[;:]ENCODING=|;QUOTED-PRINTABLE|;BASE64", Pattern.CASE_INSENSITIVE);

  /** What the text of the bytes {@code text}, in some extension of ASCII, is. */
  public static CodedText of(byte[] text) {
    String head = latin(text, Math.min(text.length, LOOKED_AT));
    int mark = head.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
    String begin = head.substring(mark).stripLeading();
    if (begin.startsWith("{\\rtf")) {
      return RTF;
    }
    if (begin.startsWith("%!PS")) {
      return POSTSCRIPT;
    }
    boolean card = begin.regionMatches(true, 0, "BEGIN:VC", 0, 8);
    return card && ENCODED.matcher(latin(text, text.length)).find() ? CARD : NONE;
  }

  private static String latin(byte[] text, int length) {
    return new String(text, 0, length, StandardCharsets.ISO_8859_1);
  }
}
