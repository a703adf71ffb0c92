package dev.sotto.text.known;

import dev.sotto.text.words.WordKey;

/**
 * Prepares order, account and other numbers: other spacing and case, digits alone, groups of
 * digits, the last four.
 */
final class Codes {
  static final int SHORTEST = 2;
  private static final int SHORTEST_DIGITS = 5;
  private static final int SHORTEST_TAILED = 7;
  private static final int TAIL = 4;

  private final WordTable table;
  private int longest;
  private int longestLetters = 1;

  Codes(WordTable table) {
    this.table = table;
  }

  /** Most letters and digits of a code. */
  int longest() {
    return longest;
  }

  /** Most letters of a group of letters within or behind a code. */
  int longestLetters() {
    return longestLetters;
  }

  /** Lets codes be as long as a name said letter by letter. */
  void reach(int length) {
    longest = Math.max(longest, length);
  }

  /** Adds a number as it is written. */
  void addNumber(Parts number, String written) {
    if (number.size() < SHORTEST) {
      return;
    }
    CodeKind kind = kind(number, written);
    add(number, 0, number.count, kind);
    addTail(number, number.size());
    int end = number.size();
    int digits = end;
    while (digits > 0 && isDigit(number.chars[digits - 1])) {
      digits--;
    }
    int bare = digits;
    while (digits == 0 && bare < end && number.chars[bare] == '0') {
      bare++;
    }
    if (bare > 0 && end - bare >= SHORTEST_DIGITS) {
      table.add(number.key(WordKey.EMPTY, bare, end), kind.part().role());
    }
    for (int w = 0; number.count > 1 && w < number.count; w++) {
      if (number.isNumber(w) && number.length(w) > SHORTEST_DIGITS) {
        table.add(number.key(w), kind.part().role());
      }
    }
  }

  /** Adds words {@code from} to {@code to} as one code. */
  void add(Parts parts, int from, int to, CodeKind kind) {
    add(parts.joined(from, to), parts.start(to) - parts.start(from), kind);
    int letters = parts.letters(from);
    if (letters > 0) {
      int start = parts.start(from);
      table.add(parts.key(WordKey.EMPTY, start, start + letters), Role.CODE_START);
    }
    for (int w = from + 1; w < to; w++) {
      longestLetters =
          parts.isLetters(w) ? Math.max(longestLetters, parts.length(w)) : longestLetters;
    }
  }

  /** Adds a code by the key of its letters and digits. */
  void add(long key, int length, CodeKind kind) {
    table.add(key, kind.role());
    longest = Math.max(longest, length);
  }

  /** The last four digits of a number that is long enough to be told by them. */
  void addTail(Parts number, int end) {
    boolean digits = end >= SHORTEST_TAILED;
    for (int i = end - TAIL; digits && i < end; i++) {
      digits = isDigit(number.chars[i]);
    }
    if (digits) {
      table.add(number.key(WordKey.EMPTY, end - TAIL, end), Role.TAIL);
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** An order where its form says so, an account otherwise. */
  private static CodeKind kind(Parts number, String written) {
    boolean order =
        written.startsWith("#")
            || starts(number, "ord")
            || starts(number, "bk")
            || starts(number, "po")
            || starts(number, "bst")
            || starts(number, "cmd")
            || starts(number, "ped");
    return order ? CodeKind.ORDER : CodeKind.ACCOUNT;
  }

  private static boolean starts(Parts number, String prefix) {
    for (int i = 0; i < prefix.length(); i++) {
      if (i >= number.size() || number.chars[i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
