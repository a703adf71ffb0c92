package dev.sotto.text.words;

import java.text.Normalizer;
import java.util.Locale;

/** Lower case without accents: {@code Müller} and {@code MULLER} fold to {@code muller}. */
public final class Fold {
  private Fold() {}

  /** The folded form of {@code word}; letters without a base form stay. */
  public static String fold(String word) {
    return isLowerAscii(word) ? word : strip(word.toLowerCase(Locale.ROOT));
  }

  /**
   * The folded form with German and Nordic umlauts written out: {@code Müller} becomes {@code
   * mueller}.
   */
  public static String transliterate(String word) {
    StringBuilder out = new StringBuilder(word.length() + 4);
    String lower = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      switch (c) {
        case 'ä', 'æ' -> out.append("ae");
        case 'ö', 'ø', 'œ' -> out.append("oe");
        case 'ü' -> out.append("ue");
        case 'å' -> out.append("aa");
        default -> out.append(c);
      }
    }
    return strip(out.toString());
  }

  private static boolean isLowerAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 128 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static String strip(String lower) {
    if (isLowerAscii(lower)) {
      return lower;
    }
    String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      append(out, parts.charAt(i));
    }
    return out.toString();
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'ø' -> out.append('o');
      case 'ł' -> out.append('l');
      case 'đ', 'ð' -> out.append('d');
      case 'ı' -> out.append('i');
      default -> {
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
          out.append(c);
        }
      }
    }
  }
}
