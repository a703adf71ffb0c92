package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import org.jspecify.annotations.Nullable;

/** One kind's check: looks at the candidate that starts at a word. Stateless. */
interface Rule {
  /** The finding that starts at {@code word}, or null. Looks at a bounded number of words. */
  @Nullable Finding at(Page page, int word);
}
