package dev.sotto.text.known;

import dev.sotto.text.words.Words;

/**
 * Reads a number said as words, in seven languages: a digit, a pair (twenty-three, treinta y cinco,
 * quatre-vingt-douze), a double or triple digit.
 */
final class SpelledNumber {
  private static final int WIDEST_GAP = 3;

  private final Words words;
  private final char[] digits = new char[3];
  private int length;

  SpelledNumber(Words words) {
    this.words = words;
  }

  /** Number of digits read last. */
  int length() {
    return length;
  }

  char digit(int at) {
    return digits[at];
  }

  /** Reads from the word on; the last word of the number, or -1 if it says none. */
  int read(int word) {
    int roles = Vocabulary.roles(words.key(word));
    if ((roles & Role.SPELLED) != 0) {
      return pair(word, Role.value(roles));
    }
    if ((roles & Role.MULTIPLE) != 0 && words.isNear(word, WIDEST_GAP)) {
      return multiple(word + 1, Role.value(roles));
    }
    return -1;
  }

  private int multiple(int word, int times) {
    int digit =
        words.isNumber(word) && words.length(word) == 1
            ? words.text().charAt(words.start(word)) - '0'
            : value(word);
    if (digit < 0 || digit > 9) {
      return -1;
    }
    length = times;
    for (int i = 0; i < times; i++) {
      digits[i] = (char) ('0' + digit);
    }
    return word;
  }

  private int pair(int word, int value) {
    int last = word;
    int sum = value;
    if (value == 4 && follows(word) && value(word + 1) == 20) {
      sum = 80;
      last = word + 1;
    }
    if (sum >= 20 && sum % 10 == 0 && follows(last)) {
      int unit = isLink(last + 1) && follows(last + 1) ? last + 2 : last + 1;
      int more = value(unit);
      boolean score = sum == 60 || sum == 80;
      if (more >= 1 && (more <= 9 || (score && more <= 19))) {
        sum += more;
        last = unit;
      }
    }
    length = sum > 9 ? 2 : 1;
    digits[0] = (char) ('0' + (sum > 9 ? sum / 10 : sum));
    digits[1] = (char) ('0' + sum % 10);
    return last;
  }

  private boolean follows(int word) {
    return words.isNear(word, WIDEST_GAP);
  }

  private boolean isLink(int word) {
    return (Vocabulary.roles(words.key(word)) & Role.LINK) != 0;
  }

  private int value(int word) {
    int roles = Vocabulary.roles(words.key(word));
    return (roles & Role.SPELLED) == 0 ? -1 : Role.value(roles);
  }
}
