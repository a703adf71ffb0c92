package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Finds identifiers within base64 (RFC 4648, both alphabets) of text: the whole token is one. */
final class Base64Scan {
  static final int SHORTEST = 10;
  private static final int LONGEST = 1 << 16;

  private final Words words;
  private final String text;
  private final KnownIdentifiers known;
  private final int languages;
  private int done;

  Base64Scan(Words words, KnownIdentifiers known, int languages) {
    this.words = words;
    this.text = words.text();
    this.known = known;
    this.languages = languages;
  }

  /** Whether the word has a capital or a digit soon behind its first character, as base64 has. */
  boolean isMixed(int word) {
    for (int i = words.start(word) + 1; i < words.start(word) + SHORTEST; i++) {
      if (text.charAt(i) <= 'Z') {
        return !words.isUpper(word);
      }
    }
    return false;
  }

  /** Looks at the token that begins with a word. */
  void at(int word, List<Finding> out) {
    int start = words.start(word);
    if (start < done) {
      return;
    }
    int end = start;
    while (end < text.length() && end - start < LONGEST && isBase64(text.charAt(end))) {
      end++;
    }
    done = end;
    int pad = end;
    while (pad < text.length() && pad - end < 2 && text.charAt(pad) == '=') {
      pad++;
    }
    if (end - start < SHORTEST || !isText(start)) {
      return;
    }
    String token = text.substring(start, end - ((end - start) % 4 == 1 ? 1 : 0));
    byte[] bytes = Base64.getDecoder().decode(token.replace('-', '+').replace('_', '/'));
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    if (decoded.indexOf('\ufffd') >= 0) {
      return;
    }
    List<Finding> found = new ArrayList<>();
    new KnownScan(Words.of(decoded), known, languages).findPlain(found);
    if (!found.isEmpty()) {
      Finding f = found.get(0);
      out.add(new Finding(start, pad, f.kind(), f.confidence(), f.rule(), f.evidence()));
    }
  }

  private static boolean isBase64(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '-'
        || c == '_';
  }

  /** Whether the first eight characters are six bytes of text. */
  private boolean isText(int start) {
    long bits = 0;
    for (int i = start; i < start + 8; i++) {
      bits = bits << 6 | value(text.charAt(i));
    }
    for (int shift = 40; shift >= 0; shift -= 8) {
      int b = (int) (bits >>> shift) & 0xff;
      if (b < 0x20 && b != '\n' && b != '\t' && b != '\r' || b == 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static int value(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' || c == '-' ? 62 : 63;
  }
}
