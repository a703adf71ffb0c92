package dev.sotto.text.company;

import dev.sotto.text.Kind;
import java.util.List;

/**
 * A list of words and phrases to find, as whole words, whatever their accents and spacing.
 *
 * @param name what the findings' rule says: {@code company/NAME}
 * @param caseSensitive whether capitals must be as in the list
 * @param context words of which one must stand within {@value CompanyFinder#NEAR} words; empty: the
 *     list tells by itself
 */
public record WordRule(
    String name, Kind kind, List<String> words, boolean caseSensitive, List<String> context) {
  public WordRule {
    words = List.copyOf(words);
    context = List.copyOf(context);
  }
}
