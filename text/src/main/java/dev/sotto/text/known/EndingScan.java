package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.words.Words;
import java.util.List;

/**
 * Finds the last four digits of a long number where the text says that they are: "ending in 4321",
 * "auf 4321 endet", "**** 4321", "XXXX4321".
 */
final class EndingScan {
  private static final int DIGITS = 4;
  private static final int REACH = 6;

  private final Words words;
  private final String text;
  private final WordTable table;

  EndingScan(Words words, KnownIdentifiers known) {
    this.words = words;
    this.text = words.text();
    this.table = known.table;
  }

  /** Looks at a word of four digits that end a known number. */
  void at(int word, List<Finding> out) {
    if (isMasked(words.start(word)) || isSaid(word)) {
      add(words.start(word), words.end(word), out);
    }
  }

  /** Looks at a word of letters and digits: digits behind x's. */
  void masked(int word, List<Finding> out) {
    int start = words.end(word) - DIGITS;
    if (start <= words.start(word) || (text.charAt(start - 1) | 0x20) != 'x') {
      return;
    }
    long key = dev.sotto.text.words.WordKey.of(text.substring(start, words.end(word)));
    if ((table.roles(key) & Role.TAIL) != 0) {
      add(start, words.end(word), out);
    }
  }

  private static void add(int start, int end, List<Finding> out) {
    CodeKind kind = CodeKind.ENDING;
    out.add(
        new Finding(
            start,
            end,
            kind.kind,
            1,
            kind.rule,
            "the last digits of one of the subject's numbers"));
  }

  private boolean isMasked(int start) {
    int at = start - 1;
    while (at >= 0 && at > start - 3 && (text.charAt(at) == ' ' || text.charAt(at) == '-')) {
      at--;
    }
    return at > 0
            && "*xX•●…#".indexOf(text.charAt(at)) >= 0
            && text.charAt(at) == text.charAt(at - 1)
        || at >= 0 && text.charAt(at) == '…';
  }

  private boolean isSaid(int word) {
    for (int w = word - 1; w >= Math.max(0, word - REACH) && sentence(w); w--) {
      if (isCue(w)) {
        return true;
      }
    }
    for (int w = word + 1; w < Math.min(words.count(), word + 4) && sentence(w - 1); w++) {
      if (isCue(w)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word and the next are of one sentence, as far as their gap tells. */
  private boolean sentence(int word) {
    return words.line(word) == words.line(word + 1) && words.start(word + 1) - words.end(word) <= 3;
  }

  private boolean isCue(int word) {
    return (Vocabulary.roles(words.key(word)) & Role.ENDING) != 0;
  }
}
