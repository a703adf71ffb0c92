package dev.sotto.text.tag;

import java.text.Normalizer;

/** Folds characters to lower case without accents, one UTF-16 unit to one. */
final class Folding {
  private static final int TABLE = 0x250;
  private static final char[] FOLDED = new char[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      char lower = Character.toLowerCase(c);
      String base = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
      FOLDED[c] = base.charAt(0);
    }
    FOLDED['ß'] = 's';
    FOLDED['ø'] = 'o';
    FOLDED['Ø'] = 'o';
    FOLDED['ł'] = 'l';
    FOLDED['Ł'] = 'l';
    FOLDED['ı'] = 'i';
  }

  private Folding() {}

  /** The folded form of {@code c}. */
  static char fold(char c) {
    return c < TABLE ? FOLDED[c] : Character.toLowerCase(c);
  }

  /** Hash of the folded characters of {@code text} from {@code start} to {@code end}. */
  static int hash(CharSequence text, int start, int end) {
    int h = 0;
    for (int i = start; i < end; i++) {
      h = h * 31 + fold(text.charAt(i));
    }
    return Hashing.mix(h);
  }

  /** Hash of a whole word. */
  static int hash(CharSequence word) {
    return hash(word, 0, word.length());
  }
}
