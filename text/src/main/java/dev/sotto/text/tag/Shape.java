package dev.sotto.text.tag;

/** What a token looks like; small numbers, so that they combine into features. */
final class Shape {
  static final int LOWER = 0;
  static final int CAPITALISED = 1;
  static final int CAPITALS = 2;
  static final int CAPITAL = 3;
  static final int MIXED_CASE = 4;

  /** Digits only: {@code DIGITS + min(length, 12) - 1}. */
  static final int DIGITS = 5;

  static final int LETTERS_DIGITS = 17;
  static final int DIGITS_LETTERS = 18;
  static final int ALPHANUMERIC = 19;
  static final int UNDERSCORED = 20;
  static final int EMAIL = 21;
  static final int URL = 22;
  static final int HANDLE = 23;
  static final int POSSESSIVE = 24;
  static final int ELIDED = 25;
  static final int CASELESS = 26;
  static final int SYMBOL = 27;

  /** A known punctuation mark: {@code MARK + index in MARKS}. */
  static final int MARK = 28;

  private static final byte[] OF_ASCII = new byte[0x80];
  private static final String MARKS = ",.-/:'\"()?!#*<>+&;|";

  /** Before the first and after the last token. */
  static final int NONE = 48;

  static {
    for (char c = 0; c < OF_ASCII.length; c++) {
      int at = MARKS.indexOf(c == '`' ? '\'' : c);
      OF_ASCII[c] = (byte) (at < 0 ? SYMBOL : MARK + at);
    }
  }

  private Shape() {}

  static int ofMark(char c) {
    if (c < OF_ASCII.length) {
      return OF_ASCII[c];
    }
    return switch (c) {
      case '’' -> OF_ASCII['\''];
      case '–', '—' -> OF_ASCII['-'];
      case '“', '”', '«', '»', '„' -> OF_ASCII['"'];
      default -> SYMBOL;
    };
  }

  /** Whether a token of this shape is made of letters. */
  static boolean isWord(int shape) {
    return shape <= MIXED_CASE || shape == CASELESS;
  }

  static boolean isDigits(int shape) {
    return shape >= DIGITS && shape < LETTERS_DIGITS;
  }

  /** Whether the token has letters or digits. */
  static boolean isContent(int shape) {
    return shape <= HANDLE || shape == CASELESS;
  }

  /** Whether a part of the token says something that the whole does not. */
  static boolean hasAffixes(int shape) {
    return shape <= UNDERSCORED || shape == ELIDED || shape == CASELESS;
  }

  static int ofDigits(int length) {
    return DIGITS + Math.min(length, 12) - 1;
  }
}
