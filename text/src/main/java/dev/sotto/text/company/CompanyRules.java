package dev.sotto.text.company;

import java.util.List;

/** All that a company says of what is to be found in its texts, and what is not. */
public record CompanyRules(List<WordRule> words, List<PatternRule> patterns, Allowed allowed) {
  /** Nothing said. */
  public static final CompanyRules NONE = new CompanyRules(List.of(), List.of(), Allowed.NOTHING);

  public CompanyRules {
    words = List.copyOf(words);
    patterns = List.copyOf(patterns);
  }

  /** Whether nothing is said. */
  public boolean isNone() {
    return words.isEmpty() && patterns.isEmpty() && allowed.isNothing();
  }

  @Override
  public String toString() {
    return "CompanyRules[%d lists, %d patterns]".formatted(words.size(), patterns.size());
  }
}
