package dev.sotto.text.company;

import dev.sotto.text.Finding;
import dev.sotto.text.words.Fold;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says which findings stay in the clear: those that lie in an allowed phrase or match, and those
 * whose letters and digits are an allowed value's (a telephone number however it is spaced). What
 * is larger than the allowed value is not. Thread-safe.
 */
public final class AllowList {
  private static final int LONGEST = 200;
  private static final String KNOWN = "known/";

  private final WordTrie trie = new WordTrie();
  private final List<LinePattern> patterns;
  private final Set<String> values = new HashSet<>();

  /**
   * The list of {@code allowed}.
   *
   * @throws IllegalArgumentException where {@link RuleProblems} names a problem
   */
  public AllowList(Allowed allowed) {
    for (String word : allowed.words()) {
      trie.add(CompanyFinder.phrase(word, 0, false, false));
      values.add(bare(word));
    }
    this.patterns = allowed.patterns().stream().map(LinePattern::new).toList();
  }

  /** What stays in the clear in the text of {@code words}. */
  public AllowedSpans in(Words words) {
    List<int[]> found = new ArrayList<>();
    trie.scan(
        words,
        (phrase, first, last) ->
            found.add(new int[] {phrase.start(words, first), phrase.end(words, first)}));
    for (LinePattern pattern : patterns) {
      pattern.scan(words.text(), (start, end) -> found.add(new int[] {start, end}));
    }
    found.sort(Comparator.comparingInt((int[] span) -> span[0]));
    int[] spans = new int[2 * found.size()];
    int furthest = 0;
    for (int i = 0; i < found.size(); i++) {
      furthest = Math.max(furthest, found.get(i)[1]);
      spans[2 * i] = found.get(i)[0];
      spans[2 * i + 1] = furthest;
    }
    return new AllowedSpans(spans, found.size());
  }

  /** Takes out of {@code found} what stays in the clear; never a known identifier. */
  public void apply(Words words, List<Finding> found) {
    AllowedSpans spans = in(words);
    found.removeIf(
        f ->
            !f.rule().startsWith(KNOWN)
                && (spans.covers(f.start(), f.end()) || isValue(words.text(), f)));
  }

  private boolean isValue(String text, Finding finding) {
    return finding.length() <= LONGEST
        && !values.isEmpty()
        && values.contains(bare(text.substring(finding.start(), finding.end())));
  }

  /** Folded letters and digits only. */
  private static String bare(String value) {
    StringBuilder bare = new StringBuilder(value.length());
    Fold.fold(value).codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
