package dev.sotto.server.mask;

import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.company.AllowedSpans;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds, beside what another finder does, the values that were just filled into a text, so that
 * none of them depends on being recognised. One for each conversation; not thread-safe.
 */
final class FilledFinder implements Finder {
  private final Finder finder;
  private final Map<String, Kind> filled = new LinkedHashMap<>();

  FilledFinder(Finder finder) {
    this.finder = finder;
  }

  /** From now on {@code value} is found, until {@link #forget}. */
  void remember(String value, Kind kind) {
    filled.putIfAbsent(value, kind);
  }

  void forget() {
    filled.clear();
  }

  @Override
  public List<Finding> find(String text, Hints hints) {
    return filled.isEmpty()
        ? finder.find(text, hints)
        : finder.find(text, told(text, List.of()), hints);
  }

  @Override
  public List<Finding> find(String text, List<Finding> told, Hints hints) {
    return finder.find(text, filled.isEmpty() ? told : told(text, told), hints);
  }

  @Override
  public AllowedSpans allowed(String text) {
    return finder.allowed(text);
  }

  private List<Finding> told(String text, List<Finding> others) {
    List<Finding> told = new ArrayList<>(others);
    filled.forEach(
        (value, kind) -> {
          for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
            int end = at + value.length();
            if (edge(text, at - 1, at) && edge(text, end - 1, end)) {
              told.add(new Finding(at, end, kind, 1, "known/profile", "a field that was filled"));
            }
          }
        });
    return told;
  }

  /** Whether no word goes on from {@code left} to {@code right}. */
  private static boolean edge(String text, int left, int right) {
    return left < 0
        || right >= text.length()
        || !Character.isLetterOrDigit(text.charAt(left))
        || !Character.isLetterOrDigit(text.charAt(right));
  }
}
