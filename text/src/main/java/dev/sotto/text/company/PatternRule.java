package dev.sotto.text.company;

import dev.sotto.text.Kind;
import java.util.List;

/**
 * A pattern to find within lines, in RE2's syntax.
 *
 * @param name what the findings' rule says: {@code company/NAME}
 * @param context words of which one must stand within {@value CompanyFinder#NEAR} words; empty: the
 *     pattern tells by itself
 * @param confidence 0 to 1
 * @param check what the characters must add up to; where they do not, a finding with context
 *     remains with a lower confidence, and one without is none
 */
public record PatternRule(
    String name, Kind kind, String pattern, List<String> context, double confidence, Check check) {
  public PatternRule {
    context = List.copyOf(context);
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be > 0 and <= 1, got " + confidence);
    }
  }
}
