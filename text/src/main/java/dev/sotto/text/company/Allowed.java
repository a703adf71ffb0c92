package dev.sotto.text.company;

import java.util.List;

/**
 * Values that stay in the clear: the names of products, the company's own telephone number. They
 * never uncover a known identifier of the subject.
 *
 * @param words words and phrases, whatever their case, accents and spacing
 * @param patterns in RE2's syntax, within lines
 */
public record Allowed(List<String> words, List<String> patterns) {
  /** Nothing. */
  public static final Allowed NOTHING = new Allowed(List.of(), List.of());

  public Allowed {
    words = List.copyOf(words);
    patterns = List.copyOf(patterns);
  }

  /** Whether nothing is allowed. */
  public boolean isNothing() {
    return words.isEmpty() && patterns.isEmpty();
  }
}
