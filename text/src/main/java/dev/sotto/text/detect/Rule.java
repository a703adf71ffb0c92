package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import org.jspecify.annotations.Nullable;

/** One kind's check: looks at the candidate that starts at a word. Stateless. */
interface Rule {
  /** The finding that starts at {@code word}, or null. Looks at a bounded number of words. */
  @Nullable Finding at(Page page, int word);

  /** The {@link Traits} of which a word must have one to start what the rule looks for. */
  default int startsAt() {
    return Traits.ANY;
  }

  /** {@code rule}, asked only at words with one of {@code traits}. */
  static Rule starting(int traits, Rule rule) {
    return new Rule() {
      @Override
      public @Nullable Finding at(Page page, int word) {
        return rule.at(page, word);
      }

      @Override
      public int startsAt() {
        return traits;
      }
    };
  }
}
