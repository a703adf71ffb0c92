package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One text while it is searched: its words, its cues, and which words are already explained. */
final class Page {
  /** More numbers in a row than telephone numbers are written with side by side. */
  private static final int TABLE = 24;

  final String text;
  final Words words;
  final @Nullable String language;

  /** The {@link Traits} of each word. */
  final int[] traits;

  final Cues cues;

  private List<Run> runs = List.of();
  private int runsWord = -1;
  private int runsFindings;

  private int tableFirst = -1;
  private int tableLast = -1;
  private int digitlessFrom;
  private int digitlessTo;

  private final BitSet taken = new BitSet();
  private final BitSet addressEnds = new BitSet();
  private final List<Finding> findings = new ArrayList<>();

  Page(Words words, @Nullable String language) {
    this.text = words.text();
    this.words = words;
    this.language = language;
    this.traits = Traits.of(words);
    this.cues = new Cues(words, CueReader.read(words, traits));
    Names.mark(words, traits);
    for (int w = 0; w < traits.length; w++) {
      Hint hint = cues.at(w);
      if (hint != null) {
        note(hint, w);
      }
    }
  }

  private void note(Hint hint, int word) {
    traits[word] |= Traits.HINT;
    if (hint.cue() == Cue.NAME && word + 1 < traits.length) {
      traits[word + 1] |= Traits.NAMED;
    }
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

  /** Notes that no digit stands from {@code start} to {@code end}, in one token. */
  void digitless(int start, int end) {
    digitlessFrom = start;
    digitlessTo = end;
  }

  /** Whether the token at {@code start} is the end of one that was noted without digits. */
  boolean isDigitless(int start) {
    return start >= digitlessFrom && start < digitlessTo;
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

  /** Whether a value between {@code hint} and {@code first} has used the hint up already. */
  boolean isSpent(Hint hint, int first) {
    for (int w = hint.last() + 1; w < first && first - w <= Cues.WORDS_BEFORE; w++) {
      if (isTaken(w) && words.hasDigit(w)) {
        return true;
      }
    }
    return false;
  }
}
