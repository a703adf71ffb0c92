package dev.sotto.text.known;

import dev.sotto.text.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as a person or a program reads it, where that differs from its characters: without
 * invisible ones, with Latin letters for their lookalikes, percent escapes (RFC 3986) and
 * backslash-u escapes undone. Knows where each character stands in the text as it is.
 */
final class ReadText {
  /** The first character that may be read as another, or not at all. */
  private static final char FIRST = '\u00ad';

  private final String raw;
  private final char[] chars;
  private final int[] offsets;
  private int size;

  private ReadText(String raw) {
    this.raw = raw;
    this.chars = new char[raw.length()];
    this.offsets = new int[raw.length() + 1];
    int at = 0;
    while (at < raw.length()) {
      at = next(at);
    }
    offsets[size] = raw.length();
  }

  /** The text as it is read, or null where it is read as it is written. */
  static @Nullable ReadText of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '\\' ? c >= FIRST && isRead(text, i) : isEscaped(text, c, i)) {
        return new ReadText(text);
      }
    }
    return null;
  }

  private static boolean isEscaped(String text, char c, int at) {
    return c == '%' ? isEscape(text, at) : c == '\\' && isUnicode(text, at);
  }

  private static boolean isRead(String text, int at) {
    char c = text.charAt(at);
    return Lookalikes.of(c) != c || c == '\ud835';
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length() && hex(text, at + 1, 2) >= 0;
  }

  private static boolean isUnicode(String text, int at) {
    return at + 5 < text.length() && text.charAt(at + 1) == 'u' && hex(text, at + 2, 4) >= 0;
  }

  private static int hex(String text, int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private int next(int at) {
    char c = raw.charAt(at);
    if (c == '%' && isEscape(raw, at)) {
      return escapes(at);
    }
    if (c == '\\' && isUnicode(raw, at)) {
      put((char) hex(raw, at + 2, 4), at);
      return at + 6;
    }
    if (c == '\ud835' && at + 1 < raw.length()) {
      String plain =
          java.text.Normalizer.normalize(raw.substring(at, at + 2), java.text.Normalizer.Form.NFKC);
      for (int i = 0; i < Math.min(2, plain.length()); i++) {
        put(plain.charAt(i), at);
      }
      return at + 2;
    }
    char read = Lookalikes.of(c);
    if (read != Lookalikes.NOTHING) {
      put(read, at);
    }
    return at + 1;
  }

  /** A run of percent escapes, which are the bytes of characters in UTF-8. */
  private int escapes(int from) {
    int at = from;
    byte[] bytes = new byte[4];
    int lead = hex(raw, at + 1, 2);
    int length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    int count = 0;
    while (count < length && at < raw.length() && raw.charAt(at) == '%' && isEscape(raw, at)) {
      bytes[count++] = (byte) hex(raw, at + 1, 2);
      at += 3;
    }
    String read = new String(Arrays.copyOf(bytes, count), StandardCharsets.UTF_8);
    for (int i = 0; i < read.length(); i++) {
      put(read.charAt(i), from);
    }
    return at;
  }

  private void put(char c, int at) {
    chars[size] = c;
    offsets[size++] = at;
  }

  /** What is read. */
  String text() {
    return new String(chars, 0, size);
  }

  /** Adds {@code found} in what is read, where it stands in the text as it is. */
  void add(List<Finding> found, List<Finding> out) {
    for (Finding f : found) {
      out.add(
          new Finding(
              offsets[f.start()],
              Math.max(offsets[f.end()], offsets[f.start()] + 1),
              f.kind(),
              f.confidence(),
              f.rule(),
              f.evidence()));
    }
  }
}
