package dev.sotto.text.known;

/** What a word can be to a subject, packed into an int: a part of a name, a code, and flags. */
final class Role {
  /** Bits 0 to 2: the part of a name; the lower, the surer. */
  static final int NAME = 7;

  static final int EXACT = 1;
  static final int NICKNAME = 2;
  static final int JOINED = 3;

  /** A part with the s of a genitive or plural. */
  static final int EXACT_S = 4;

  static final int NICKNAME_S = 5;
  static final int PARTICLE = 6;

  /** Not in the table: told by the distance. */
  static final int TYPO = 7;

  /** Bits 3 to 6: a code in its compact form; {@link CodeKind}. */
  static final int CODE = 15 << 3;

  static final int CODE_SHIFT = 3;

  /** The first letters of a code whose digits follow. */
  static final int CODE_START = 1 << 7;

  /** The last four digits of a long number. */
  static final int TAIL = 1 << 8;

  /** The first word of a phrase. */
  static final int PHRASE = 1 << 9;

  /** A word of an address. */
  static final int ADDRESS = 1 << 10;

  /** A mark said as a word: dot, at, dash. */
  static final int SPOKEN = 1 << 11;

  /** Tells that the last digits of a number follow or precede: ending, endet. */
  static final int ENDING = 1 << 12;

  /** A number said as a word; its value, 0 to 99, in bits 24 to 30. */
  static final int SPELLED = 1 << 13;

  static final int VALUE_SHIFT = 24;

  /** Says the next digit twice or three times; how often in the value. */
  static final int MULTIPLE = 1 << 14;

  /** Stands between tens and units: treinta y cinco. */
  static final int LINK = 1 << 15;

  /** The name of the month of a date of birth. */
  static final int MONTH = 1 << 16;

  private static final int FLAGS = (1 << VALUE_SHIFT) - 1;

  private Role() {}

  /** Both roles in one; of two parts or two kinds the lower. */
  static int join(int a, int b) {
    int joined = lower(a | b, a, b, NAME);
    joined = lower(joined, a, b, CODE);
    boolean two = a >>> VALUE_SHIFT != 0 && b >>> VALUE_SHIFT != 0;
    return two ? joined & FLAGS | a & ~FLAGS : joined;
  }

  private static int lower(int joined, int a, int b, int mask) {
    int x = a & mask;
    int y = b & mask;
    return x == 0 || y == 0 ? joined : (joined & ~mask) | Math.min(x, y);
  }

  /** A word that says a number from 0 to 99. */
  static int spelled(int value) {
    return SPELLED | value << VALUE_SHIFT;
  }

  /** A word that says the next digit {@code times} times. */
  static int multiple(int times) {
    return MULTIPLE | times << VALUE_SHIFT;
  }

  static int value(int roles) {
    return roles >>> VALUE_SHIFT;
  }
}
