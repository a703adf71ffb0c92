package dev.sotto.text.tag;

/** What a UTF-16 unit is to the tokenizer, as bits; a table below U+0250. */
final class Characters {
  static final int SPACE = 1;

  /** Part of a word: letters, digits, marks that do not take room, the underscore. */
  static final int WORD = 1 << 1;

  static final int LETTER = 1 << 2;
  static final int DIGIT = 1 << 3;
  static final int UPPER = 1 << 4;
  static final int LOWER = 1 << 5;

  /** May stand in the local part of a mail address. */
  static final int MAIL = 1 << 6;

  static final int UNDERSCORE = 1 << 7;
  static final int APOSTROPHE = 1 << 8;

  private static final int TABLE = 0x250;
  private static final short[] BITS = new short[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      BITS[c] = (short) (c < 0x80 ? ascii(c) : other(c));
    }
  }

  private Characters() {}

  /** The bits of {@code c}. */
  static int of(char c) {
    return c < TABLE ? BITS[c] : other(c);
  }

  private static int ascii(char c) {
    if (c <= ' ') {
      return SPACE;
    }
    if (c >= 'a' && c <= 'z') {
      return WORD | LETTER | LOWER | MAIL;
    }
    if (c >= 'A' && c <= 'Z') {
      return WORD | LETTER | UPPER | MAIL;
    }
    if (c >= '0' && c <= '9') {
      return WORD | DIGIT | MAIL;
    }
    return switch (c) {
      case '_' -> WORD | UNDERSCORE | MAIL;
      case '.', '-', '+' -> MAIL;
      case '\'' -> APOSTROPHE;
      default -> 0;
    };
  }

  private static int other(char c) {
    if (isSpace(c)) {
      return SPACE;
    }
    int bits = c == '’' ? APOSTROPHE : 0;
    if (Character.isLetter(c)) {
      boolean upper = Character.isUpperCase(c) && Folding.fold(c) != c;
      bits |= WORD | LETTER | MAIL | (upper ? UPPER : Character.isLowerCase(c) ? LOWER : 0);
    } else if (Character.isDigit(c)) {
      bits |= WORD | DIGIT;
    } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
      bits |= WORD;
    }
    return bits;
  }

  private static boolean isSpace(char c) {
    return c == 0xa0
        || c == 0x202f
        || (c >= 0x200b && c <= 0x200f)
        || c == 0xfeff
        || Character.isWhitespace(c);
  }
}
