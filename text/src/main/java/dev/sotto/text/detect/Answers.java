package dev.sotto.text.detect;

import dev.sotto.text.words.Words;

/** Tells lines that answer a question for a name in the line before. */
final class Answers {
  private static final int WORDS_OF_A_QUESTION = 30;
  private static final int WORDS_OF_A_NAME = 4;

  private Answers() {}

  /** Whether {@code word} opens a short line behind a question for a name. */
  static boolean isAnswerToName(Page page, int word) {
    Words words = page.words;
    if (!page.opensLine(word) || word == 0 || !isShort(words, word)) {
      return false;
    }
    int at = word - 1;
    while (at >= 0 && words.line(at) == words.line(word)) {
      at--;
    }
    if (at < 0) {
      return false;
    }
    int line = words.line(at);
    boolean asked = words.gap(at).indexOf('?') >= 0;
    boolean named = false;
    for (int w = at; w >= 0 && words.line(w) == line && at - w < WORDS_OF_A_QUESTION; w--) {
      Hint hint = page.cues.at(w);
      named |= hint != null && hint.cue() == Cue.NAME;
      asked |= words.gap(w).indexOf('?') >= 0 || words.folded(w).equals("please");
    }
    return asked && named;
  }

  private static boolean isShort(Words words, int word) {
    int count = 0;
    for (int w = word; w < words.count() && words.line(w) == words.line(word); w++) {
      if (!words.isLetters(w) || ++count > WORDS_OF_A_NAME) {
        return false;
      }
    }
    return true;
  }
}
