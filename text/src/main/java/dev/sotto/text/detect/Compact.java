package dev.sotto.text.detect;

import dev.sotto.text.words.Words;

/**
 * Letters and digits of a value without its separators, in upper case.
 *
 * @param first its first word
 * @param last its last word
 */
record Compact(int first, int last, String chars) {
  /** From {@code first} to {@code last}. */
  static Compact of(Words words, int first, int last) {
    StringBuilder chars = new StringBuilder();
    for (int w = first; w <= last; w++) {
      for (int i = words.start(w); i < words.end(w); i++) {
        chars.append(Character.toUpperCase(words.text().charAt(i)));
      }
    }
    return new Compact(first, last, chars.toString());
  }

  int digits() {
    return (int) chars.chars().filter(c -> c >= '0' && c <= '9').count();
  }

  int letters() {
    return (int) chars.chars().filter(Character::isLetter).count();
  }

  int length() {
    return chars.length();
  }
}
