package dev.sotto.text.surrogate;

import java.util.Locale;

/** How a value is written: its case and the places of its letters and digits. */
final class Written {
  private Written() {}

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** The digits of {@code value}, in their order. */
  static String digits(String value) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      if (digit(value.charAt(i))) {
        digits.append(value.charAt(i));
      }
    }
    return digits.toString();
  }

  /** {@code value} with its last digits replaced by {@code digits}; more of them go to its end. */
  static String withLastDigits(String value, String digits) {
    int keep = Math.max(0, digits(value).length() - digits.length());
    StringBuilder out = new StringBuilder(value);
    int seen = 0;
    int next = 0;
    int last = value.length();
    for (int i = 0; i < value.length(); i++) {
      if (digit(value.charAt(i))) {
        last = i + 1;
        if (seen++ >= keep) {
          out.setCharAt(i, digits.charAt(next++));
        }
      }
    }
    return out.insert(last, digits.substring(next)).toString();
  }

  /** Each letter another letter, each digit another digit; a number's first digit is not zero. */
  static String redrawn(String value, Draw draw) {
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (digit(c)) {
        boolean first = c != '0' && (i == 0 || !digit(value.charAt(i - 1)));
        out.append(first ? draw.digitAboveZero() : draw.digit());
      } else {
        out.append(letter(c) ? draw.letter(c) : c);
      }
    }
    return out.toString();
  }

  /** {@code text} in the case of {@code like}: all lower, all upper, or as it is. */
  static String inCaseOf(String like, String text) {
    if (like.equals(like.toLowerCase(Locale.ROOT))) {
      return text.toLowerCase(Locale.ROOT);
    }
    return like.equals(like.toUpperCase(Locale.ROOT)) ? text.toUpperCase(Locale.ROOT) : text;
  }
}
