package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One text while it is searched: its words, its cues, and which words are already explained. */
final class Page {
  private static final int WORDS_BEFORE = 12;
  private static final int WEAK_WORDS_BEFORE = 6;
  private static final int WORDS_AFTER = 6;
  private static final int WORDS_OF_AN_ANSWER = 12;
  private static final int WORDS_OF_A_QUESTION = 60;
  private static final int LONGEST_QUESTION = 200;

  /** More numbers in a row than telephone numbers are written with side by side. */
  private static final int TABLE = 24;

  private static final Set<String> LINKS =
      Set.of(
          "is", "was", "ist", "lautet", "est", "es", "e", "als", "as", "my", "meine", "mein", "for",
          "are");

  final String text;
  final Words words;
  final @Nullable String language;

  /** The {@link Traits} of each word. */
  final int[] traits;

  private final @Nullable Hint[] hints;
  private final int[] hintsBefore;

  private List<Run> runs = List.of();
  private int runsWord = -1;
  private int runsFindings;

  private int tableFirst = -1;
  private int tableLast = -1;

  /** A bit for each cue that the text has. */
  private long cues;

  private final BitSet taken = new BitSet();
  private final BitSet addressEnds = new BitSet();
  private final List<Finding> findings = new ArrayList<>();

  Page(Words words, @Nullable String language) {
    this.text = words.text();
    this.words = words;
    this.language = language;
    this.traits = Traits.of(words);
    this.hints = CueReader.read(words, traits);
    Names.mark(words, traits);
    this.hintsBefore = new int[hints.length + 1];
    for (int w = 0; w < hints.length; w++) {
      Hint hint = hints[w];
      hintsBefore[w + 1] = hintsBefore[w] + (hint == null ? 0 : 1);
      if (hint != null) {
        note(hint, w);
      }
    }
  }

  private void note(Hint hint, int word) {
    cues |= 1L << hint.cue().ordinal();
    traits[word] |= Traits.HINT;
    if (hint.cue() == Cue.NAME && word + 1 < traits.length) {
      traits[word + 1] |= Traits.NAMED;
    }
  }

  /** Whether the cue stands anywhere in the text. */
  boolean has(Cue cue) {
    return (cues & 1L << cue.ordinal()) != 0;
  }

  /** Whether any cue stands so near that it may speak of the words: spares the closer look. */
  private boolean hasHintNear(int first, int last) {
    int from = Math.max(0, first - WORDS_OF_A_QUESTION - WORDS_OF_AN_ANSWER - 1);
    int to = Math.min(words.count(), last + WORDS_AFTER + 1);
    return hintsBefore[to] > hintsBefore[from];
  }

  /** Adds a finding and marks its words as explained. */
  void add(Finding finding) {
    findings.add(finding);
    int w = wordAt(finding.start());
    while (w < words.count() && words.start(w) < finding.end()) {
      taken.set(w++);
    }
    if (finding.kind() == Kind.ADDRESS) {
      addressEnds.set(w - 1);
    }
  }

  /** First word that ends after {@code offset}. */
  int wordAt(int offset) {
    int word = words.from(offset);
    return word > 0 && words.end(word - 1) > offset ? word - 1 : word;
  }

  boolean isTaken(int word) {
    return taken.get(word);
  }

  boolean isTaken(int first, int last) {
    for (int word = first; word <= last; word++) {
      if (taken.get(word)) {
        return true;
      }
    }
    return false;
  }

  /** {@link Run#from}, kept until another word is asked for or a finding is added. */
  List<Run> runs(int word) {
    if (runsWord != word || runsFindings != findings.size()) {
      runs = Run.from(this, word);
      runsWord = word;
      runsFindings = findings.size();
    }
    return runs;
  }

  /** Whether the word stands among so many numbers that they are figures of a table. */
  boolean isInTable(int word) {
    if (word < tableFirst || word > tableLast) {
      tableFirst = word;
      while (tableFirst > 0 && word - tableFirst < TABLE && Run.joins(words, tableFirst - 1)) {
        tableFirst--;
      }
      tableLast = word;
      while (tableLast - tableFirst < TABLE && Run.joins(words, tableLast)) {
        tableLast++;
      }
    }
    return tableLast - tableFirst >= TABLE;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Whether an address ends at most {@code most} units before {@code word}. */
  boolean followsAddress(int word, int most) {
    int start = words.start(word);
    for (int w = word - 1; w >= 0 && start - words.end(w) <= most; w--) {
      if (addressEnds.get(w)) {
        return true;
      }
    }
    return false;
  }

  @Nullable Hint hintAt(int word) {
    return hints[word];
  }

  char charAt(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\0';
  }

  /** Whether the word is the first of its line, but for a speaker ("Customer:") or a list mark. */
  boolean opensLine(int word) {
    int at = word - 1;
    while (at >= 0 && words.line(at) == words.line(word) && word - at <= 2) {
      char after = charAt(words.end(at));
      if (after != ':' && after != '.' && after != ')') {
        return false;
      }
      at--;
    }
    return at < 0 || words.line(at) != words.line(word);
  }

  /** Whether the word opens a line or stands behind a greeting's comma or a full stop. */
  boolean opensSentence(int word) {
    if (opensLine(word)) {
      return true;
    }
    String gap = words.gap(word - 1);
    return gap.startsWith(",") || gap.startsWith(".") || gap.startsWith("!");
  }

  /**
   * The cues that may speak of the words {@code first} to {@code last}, the likeliest first: before
   * them in the line, then behind them, then in the line before (a question that they answer).
   */
  List<Hint> about(int first, int last) {
    if (!hasHintNear(first, last)) {
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
    int at = words.end(hint.last());
    for (int i = at; i < text.length() && i - at < LONGEST_QUESTION; i++) {
      if (text.charAt(i) == '?' || text.charAt(i) == '\n') {
        return text.charAt(i) == '?';
      }
    }
    return false;
  }

  /** Whether a value between {@code hint} and {@code first} has used the hint up already. */
  boolean isSpent(Hint hint, int first) {
    for (int w = hint.last() + 1; w < first && first - w <= WORDS_BEFORE; w++) {
      if (isTaken(w) && words.hasDigit(w)) {
        return true;
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
