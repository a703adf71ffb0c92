package dev.sotto.text.company;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.WordFinder;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a company's lists and patterns name. Built once for many texts; thread-safe. */
public final class CompanyFinder implements WordFinder {
  /** How far a context word may stand from what it tells of, in words. */
  static final int NEAR = 8;

  private static final double LISTED = .95;
  private static final double CHECK_FAILED = .6;

  private final List<WordRule> words;
  private final List<PatternRule> patterns;
  private final List<LinePattern> compiled = new ArrayList<>();
  private final WordTrie trie = new WordTrie();

  /**
   * A finder of {@code rules}.
   *
   * @throws IllegalArgumentException where {@link RuleProblems} names a problem
   */
  public CompanyFinder(CompanyRules rules) {
    this.words = rules.words();
    this.patterns = rules.patterns();
    for (int i = 0; i < words.size(); i++) {
      WordRule rule = words.get(i);
      for (String word : rule.words()) {
        trie.add(phrase(word, i, false, rule.caseSensitive()));
      }
      addContext(rule.context(), i);
    }
    for (int i = 0; i < patterns.size(); i++) {
      PatternRule rule = patterns.get(i);
      RuleProblems.ofPattern(rule.pattern())
          .ifPresent(
              wrong -> {
                throw new IllegalArgumentException(rule.name() + " " + wrong);
              });
      compiled.add(new LinePattern(rule.pattern()));
      addContext(rule.context(), words.size() + i);
    }
  }

  private void addContext(List<String> context, int owner) {
    context.forEach(word -> trie.add(phrase(word, owner, true, false)));
  }

  static Phrase phrase(String word, int owner, boolean context, boolean caseSensitive) {
    RuleProblems.ofWord(word)
        .ifPresent(
            wrong -> {
              throw new IllegalArgumentException("a word of a list " + wrong);
            });
    return new Phrase(word, Words.of(word), owner, context, caseSensitive);
  }

  @Override
  public void find(Words text, Hints hints, List<Finding> into) {
    @Nullable Contexts[] contexts = new Contexts[words.size() + patterns.size()];
    List<Listed> listed = new ArrayList<>();
    trie.scan(
        text,
        (phrase, first, last) -> {
          if (phrase.context()) {
            contexts(contexts, phrase.owner()).add(first);
          } else {
            listed.add(new Listed(phrase, first));
          }
        });
    for (Listed each : listed) {
      listed(text, each, contexts[each.phrase().owner()], into);
    }
    for (int i = 0; i < patterns.size(); i++) {
      Contexts context = contexts[words.size() + i];
      if (patterns.get(i).context().isEmpty() || context != null) {
        matched(text, i, context == null ? Contexts.NONE : context, into);
      }
    }
  }

  /** A phrase of a list that stands at a word. */
  private record Listed(Phrase phrase, int first) {}

  private static Contexts contexts(@Nullable Contexts[] all, int owner) {
    Contexts some = all[owner];
    if (some == null) {
      some = new Contexts();
      all[owner] = some;
    }
    return some;
  }

  private void listed(Words text, Listed each, @Nullable Contexts context, List<Finding> into) {
    WordRule rule = words.get(each.phrase().owner());
    int start = each.phrase().start(text, each.first());
    int end = each.phrase().end(text, each.first());
    boolean told = context != null && context.near(text, start, end, NEAR);
    if (rule.context().isEmpty() || told) {
      String why = told ? "in the company's list, near its context" : "in the company's list";
      into.add(new Finding(start, end, rule.kind(), LISTED, "company/" + rule.name(), why));
    }
  }

  private void matched(Words text, int number, Contexts context, List<Finding> into) {
    PatternRule rule = patterns.get(number);
    compiled
        .get(number)
        .scan(
            text.text(),
            (start, end) -> {
              if (rule.context().isEmpty() || context.near(text, start, end, NEAR)) {
                add(rule, text.text(), start, end, into);
              }
            });
  }

  private static void add(PatternRule rule, String text, int start, int end, List<Finding> into) {
    boolean passes = rule.check().passes(text, start, end);
    if (!passes && rule.context().isEmpty()) {
      return;
    }
    double confidence = passes ? rule.confidence() : CHECK_FAILED * rule.confidence();
    String why =
        "written as the company's pattern"
            + (rule.context().isEmpty() ? "" : ", near its context")
            + (rule.check() == Check.NONE ? "" : passes ? ", check fits" : ", check does not fit");
    into.add(new Finding(start, end, rule.kind(), confidence, "company/" + rule.name(), why));
  }
}
