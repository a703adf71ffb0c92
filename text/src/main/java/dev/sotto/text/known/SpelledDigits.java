package dev.sotto.text.known;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Digits written as words in seven languages. */
final class SpelledDigits {
  private static final Map<String, Character> DIGITS = load();
  private static final int LONGEST = 7;

  private SpelledDigits() {}

  private static Map<String, Character> load() {
    Map<String, Character> digits = new HashMap<>();
    for (List<String> line : Lists.read("spelled-digits.txt")) {
      line.forEach(entry -> digits.put(entry.substring(2), entry.charAt(0)));
    }
    return digits;
  }

  /** The digit, or 0 if the word is none. */
  static char of(String folded) {
    return folded.length() > LONGEST ? '\0' : DIGITS.getOrDefault(folded, '\0');
  }
}
