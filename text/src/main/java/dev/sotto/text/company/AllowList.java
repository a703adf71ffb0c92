package dev.sotto.text.company;

import dev.sotto.text.Finding;
import dev.sotto.text.words.Fold;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says which findings stay in the clear: those that lie in an allowed phrase or match, and those
 * whose letters and digits are those of an allowed number of {@value #FEWEST_DIGITS} digits or more
 * or of an allowed address (a telephone number however it is spaced). What is larger than the
 * allowed value is not. Thread-safe.
 */
public final class AllowList {
  private static final int LONGEST = 200;
  private static final int FEWEST_DIGITS = 6;
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
      if (isValue(word)) {
        values.add(bare(word));
      }
    }
    this.patterns = allowed.patterns().stream().map(LinePattern::new).toList();
  }

  /** What stays in the clear in the text of {@code words}. */
  public AllowedSpans in(Words words) {
    return AllowedSpans.of(stretches(words));
  }

  private List<int[]> stretches(Words words) {
    List<int[]> found = new ArrayList<>();
    trie.scan(
        words,
        (phrase, first, last) ->
            found.add(new int[] {phrase.start(words, first), phrase.end(words, first)}));
    for (LinePattern pattern : patterns) {
      pattern.scan(words.text(), (start, end) -> found.add(new int[] {start, end}));
    }
    return found;
  }

  /**
   * Takes out of {@code found} what stays in the clear, and what lies in it; never a known
   * identifier.
   */
  public void apply(Words words, List<Finding> found) {
    if (found.isEmpty()) {
      return;
    }
    List<int[]> stretches = stretches(words);
    for (Finding finding : found) {
      if (!isKnown(finding) && isValueOf(words.text(), finding)) {
        stretches.add(new int[] {finding.start(), finding.end()});
      }
    }
    AllowedSpans spans = AllowedSpans.of(stretches);
    found.removeIf(f -> !isKnown(f) && spans.covers(f.start(), f.end()));
  }

  private static boolean isKnown(Finding finding) {
    return finding.rule().startsWith(KNOWN);
  }

  private boolean isValueOf(String text, Finding finding) {
    return finding.length() <= LONGEST
        && !values.isEmpty()
        && values.contains(bare(text.substring(finding.start(), finding.end())));
  }

  /** Whether a word is a number or an address, which is the same however it is spaced. */
  private static boolean isValue(String word) {
    return word.indexOf('@') >= 0
        || word.codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS;
  }

  /** Folded letters and digits only, and the @ that makes an address. */
  private static String bare(String value) {
    StringBuilder bare = new StringBuilder(value.length());
    Fold.fold(value)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '@')
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
