package dev.sotto.text.mask;

import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.company.AllowedSpans;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells which repeats, in order of their start, are to be masked: those that were not found there
 * already, and that may not stay in the clear. What may is asked once, and only where a repeat
 * needs it.
 */
final class Unfound implements Predicate<Finding> {
  private final String text;
  private final List<Span> found;
  private final Finder finder;
  private @Nullable AllowedSpans allowed;
  private int next;

  /**
   * @param found by start; one out of order is asked about again, nothing else
   */
  Unfound(String text, List<Span> found, Finder finder) {
    this.text = text;
    this.found = found;
    this.finder = finder;
  }

  @Override
  public boolean test(Finding repeat) {
    return !isFound(repeat) && !allowed().covers(repeat.start(), repeat.end());
  }

  private boolean isFound(Finding repeat) {
    while (next < found.size() && found.get(next).start() < repeat.start()) {
      next++;
    }
    if (next == found.size()) {
      return false;
    }
    Span span = found.get(next);
    return span.start() == repeat.start()
        && span.end() == repeat.end()
        && span.kind() == repeat.kind()
        && !span.literal();
  }

  private AllowedSpans allowed() {
    AllowedSpans spans = allowed;
    if (spans == null) {
      spans = finder.allowed(text);
      allowed = spans;
    }
    return spans;
  }

  @Override
  public String toString() {
    return "Unfound[" + found.size() + " found]";
  }
}
