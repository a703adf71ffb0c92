package dev.sotto.server.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which known word was meant. */
public final class Nearest {
  private Nearest() {}

  /** {@code did you mean 'x'?}, or the list where nothing is near. */
  public static String hint(String word, Collection<String> known) {
    Optional<String> nearest =
        known.stream().min(Comparator.comparingInt(each -> distance(word, each)));
    if (nearest.isPresent() && distance(word, nearest.get()) <= Math.max(2, word.length() / 3)) {
      return "did you mean '" + nearest.get() + "'?";
    }
    return known.isEmpty()
        ? "declare it first"
        : "known are: " + String.join(", ", known.stream().sorted().limit(40).toList());
  }

  /** Levenshtein's distance, two rows of the table. */
  static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
