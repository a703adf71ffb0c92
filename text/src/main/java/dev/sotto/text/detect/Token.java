package dev.sotto.text.detect;

import dev.sotto.text.words.Words;

/**
 * A value written without spaces: words joined by single marks, {@code #W3916020}, {@code
 * 458-8126022-4757671}, {@code gift_card_7480005}.
 *
 * @param start first UTF-16 unit, a leading # included
 * @param first its first word
 * @param last its last word
 */
record Token(int start, int first, int last) {
  private static final int MOST_WORDS = 10;

  /** The token around {@code word}. */
  static Token around(Page page, int word) {
    int first = word;
    while (first > 0
        && word - first < MOST_WORDS
        && joined(page, first - 1)
        && !page.isTaken(first - 1)) {
      first--;
    }
    int last = word;
    while (last - word < MOST_WORDS && joined(page, last) && !page.isTaken(last + 1)) {
      last++;
    }
    int start = page.words.start(first);
    return new Token(page.charAt(start - 1) == '#' ? start - 1 : start, first, last);
  }

  /** Whether a mark that stands within identifiers joins {@code word} and the next. */
  private static boolean joined(Page page, int word) {
    Words words = page.words;
    if (!words.isNear(word, 1) || words.start(word + 1) == words.end(word)) {
      return false;
    }
    char gap = page.charAt(words.end(word));
    if (gap == '_') {
      return true;
    }
    boolean digits = words.hasDigit(word) || words.hasDigit(word + 1);
    boolean marks = gap == '-' || gap == '/' || gap == '\u2011';
    return digits && (marks || (gap == '.' && words.hasDigit(word) && words.hasDigit(word + 1)));
  }

  Compact compact(Page page) {
    return Compact.of(page.words, first, last);
  }

  boolean hasNumberSign(Page page) {
    return page.charAt(start) == '#';
  }
}
