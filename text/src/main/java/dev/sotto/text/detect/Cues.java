package dev.sotto.text.detect;

import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cues of a text, and which of them may speak of a value. */
final class Cues {
  static final int WORDS_BEFORE = 12;
  private static final int WEAK_WORDS_BEFORE = 6;
  private static final int WORDS_AFTER = 6;
  private static final int WORDS_OF_AN_ANSWER = 12;
  private static final int WORDS_OF_A_QUESTION = 60;
  private static final int LONGEST_QUESTION = 200;

  private static final Set<String> LINKS =
      Set.of(
          "is", "was", "ist", "lautet", "est", "es", "e", "als", "as", "my", "meine", "mein", "for",
          "are");

  private final Words words;
  private final @Nullable Hint[] hints;

  /** How many cues end before each word. */
  private final int[] before;

  /** A bit for each cue that the text has. */
  private long present;

  /**
   * @param hints for each word the cue that ends there
   */
  Cues(Words words, @Nullable Hint[] hints) {
    this.words = words;
    this.hints = hints;
    this.before = new int[hints.length + 1];
    for (int w = 0; w < hints.length; w++) {
      Hint hint = hints[w];
      before[w + 1] = before[w] + (hint == null ? 0 : 1);
      present |= hint == null ? 0 : 1L << hint.cue().ordinal();
    }
  }

  /** The cue that ends at {@code word}, or null. */
  @Nullable Hint at(int word) {
    return hints[word];
  }

  /** Whether the cue stands anywhere in the text. */
  boolean has(Cue cue) {
    return (present & 1L << cue.ordinal()) != 0;
  }

  /** Whether any cue stands so near that it may speak of the words: spares the closer look. */
  boolean isAnyNear(int first, int last) {
    int from = Math.max(0, first - WORDS_OF_A_QUESTION - WORDS_OF_AN_ANSWER - 1);
    int to = Math.min(words.count(), last + WORDS_AFTER + 1);
    return before[to] > before[from];
  }

  /**
   * The cues that may speak of the words {@code first} to {@code last}, the likeliest first: before
   * them in the line, then behind them, then in the line before (a question that they answer).
   */
  List<Hint> about(int first, int last) {
    if (!isAnyNear(first, last)) {
      return List.of();
    }
    List<Hint> found = new ArrayList<>(4);
    before(first, found);
    if (found.isEmpty()) {
      after(last, found);
    }
    if (found.isEmpty()) {
      question(first, found);
    }
    return found;
  }

  private void before(int first, List<Hint> found) {
    Hint weak = null;
    for (int w = first - 1; w >= 0 && first - w <= WORDS_BEFORE; w--) {
      if (words.line(w) != words.line(first)) {
        break;
      }
      Hint hint = hints[w];
      if (hint != null && hint.strong()) {
        found.add(hint);
      } else if (hint != null && weak == null && first - w <= WEAK_WORDS_BEFORE) {
        weak = hint;
      }
    }
    if (weak != null && (found.isEmpty() || weak.last() > found.get(0).last())) {
      found.add(found.isEmpty() || weak.last() < first - 3 ? found.size() : 0, weak);
    }
  }

  private void after(int last, List<Hint> found) {
    boolean linked = false;
    int numbers = 0;
    for (int w = last + 1; w < words.count() && w - last <= WORDS_AFTER; w++) {
      numbers += words.hasDigit(w) ? 1 : 0;
      if (words.line(w) != words.line(last) || numbers > 1) {
        return;
      }
      linked |= LINKS.contains(words.folded(w));
      Hint hint = hints[w];
      boolean direct = hint != null && hint.cue() == Cue.PHONE && w == last + 1;
      if (hint != null && hint.strong() && (linked || direct)) {
        found.add(hint);
        return;
      }
    }
  }

  private void question(int first, List<Hint> found) {
    int line = words.line(first);
    int at = first;
    while (at > 0 && words.line(at - 1) == line && first - at <= WORDS_OF_AN_ANSWER) {
      at--;
    }
    if (first - at > WORDS_OF_AN_ANSWER) {
      return;
    }
    for (int w = at - 1; w >= 0 && at - w <= WORDS_OF_A_QUESTION; w--) {
      Hint hint = hints[w];
      if (!found.isEmpty() && words.line(w) != words.line(found.get(0).last())) {
        return;
      }
      if (hint != null && (hint.cue() != Cue.NEUTRAL || isAsked(hint))) {
        found.add(hint);
      }
    }
  }

  /** Whether a question mark stands behind the hint in its line. */
  private boolean isAsked(Hint hint) {
    String text = words.text();
    int at = words.end(hint.last());
    for (int i = at; i < text.length() && i - at < LONGEST_QUESTION; i++) {
      if (text.charAt(i) == '?' || text.charAt(i) == '\n') {
        return text.charAt(i) == '?';
      }
    }
    return false;
  }

  /** Whether a value stands right behind its hint, or opens the line that answers it. */
  boolean isClose(Hint hint, int first) {
    if (words.line(hint.last()) == words.line(first)) {
      return hint.last() < first && first - hint.last() <= 4;
    }
    int start = first;
    while (start > 0 && words.line(start - 1) == words.line(first) && first - start < 5) {
      start--;
    }
    return start == 0 || words.line(start - 1) != words.line(first);
  }

  /** Whether one of {@code cues} may speak of the words. */
  boolean isAbout(int first, int last, Cue... cues) {
    for (Hint hint : about(first, last)) {
      for (Cue cue : cues) {
        if (hint.cue() == cue) {
          return true;
        }
      }
    }
    return false;
  }
}
