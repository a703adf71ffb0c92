package dev.sotto.text.company;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.sotto.text.words.Words;
import java.util.Optional;

/** Says of a word or a pattern what keeps it from being used. */
public final class RuleProblems {
  /** Longest pattern, in characters. */
  public static final int LONGEST_PATTERN = 500;

  /** Longest word or phrase, in words. */
  static final int LONGEST_PHRASE = 12;

  /** Largest pattern, in characters, classes and signs with each repetition written out. */
  static final int LARGEST_PATTERN = 1000;

  private static final String[] PROBES = {"", "a", "1", " ", "a 1-b", "-"};

  private RuleProblems() {}

  /** What is wrong with {@code pattern}; empty: nothing. */
  public static Optional<String> ofPattern(String pattern) {
    if (pattern.length() > LONGEST_PATTERN) {
      return Optional.of("is longer than " + LONGEST_PATTERN + " characters");
    }
    if (PatternSize.of(pattern) > LARGEST_PATTERN) {
      return Optional.of("repeats more than " + LARGEST_PATTERN + " signs when written out");
    }
    try {
      return matchesNothing(Pattern.compile(pattern))
          ? Optional.of("matches the empty text")
          : Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of("is not in RE2's syntax: " + e.getDescription());
    }
  }

  private static boolean matchesNothing(Pattern pattern) {
    for (String probe : PROBES) {
      Matcher matcher = pattern.matcher(probe);
      while (matcher.find()) {
        if (matcher.end() == matcher.start()) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is wrong with {@code word}, a word or phrase of a list; empty: nothing. */
  public static Optional<String> ofWord(String word) {
    int words = Words.of(word).count();
    if (words == 0) {
      return Optional.of("has no letter or digit");
    }
    return words > LONGEST_PHRASE
        ? Optional.of("has more than " + LONGEST_PHRASE + " words")
        : Optional.empty();
  }
}
