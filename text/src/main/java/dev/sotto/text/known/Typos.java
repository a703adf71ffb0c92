package dev.sotto.text.known;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names one edit away (from five letters on) or two (from nine on): insertion, deletion,
 * replacement or a swap of neighbours. Looks up deletions on both sides in a hash (the symmetric
 * delete method), so that the cost does not grow with the number of names.
 */
final class Typos {
  private static final int ONE_EDIT_FROM = 5;
  private static final int TWO_EDITS_FROM = 9;

  private final Map<String, List<String>> byDeletion = new HashMap<>();
  private final BitSet lengths = new BitSet();
  private final BitSet twoEditLengths = new BitSet();

  /** Adds a name in its skeleton form. */
  void add(String name) {
    int edits = edits(name);
    if (edits == 0 || name.length() > 24) {
      return;
    }
    for (String deletion : deletions(name, edits)) {
      byDeletion.computeIfAbsent(deletion, d -> new ArrayList<>(1)).add(name);
    }
    lengths.set(name.length() - edits, name.length() + edits + 1);
    if (edits == 2) {
      twoEditLengths.set(name.length() - edits, name.length() + edits + 1);
    }
  }

  private static int edits(String name) {
    return name.length() >= TWO_EDITS_FROM ? 2 : name.length() >= ONE_EDIT_FROM ? 1 : 0;
  }

  /** A name that {@code word} may be a slip of, or null; the word itself is none. */
  @Nullable String nameOf(String word) {
    if (!lengths.get(word.length())) {
      return null;
    }
    for (String deletion : deletions(word, twoEditLengths.get(word.length()) ? 2 : 1)) {
      for (String name : byDeletion.getOrDefault(deletion, List.of())) {
        if (!name.equals(word) && distance(word, name) <= edits(name)) {
          return name;
        }
      }
    }
    return null;
  }

  private static Set<String> deletions(String word, int edits) {
    Set<String> all = new HashSet<>();
    all.add(word);
    Set<String> last = Set.of(word);
    for (int e = 0; e < edits; e++) {
      Set<String> next = new HashSet<>();
      for (String w : last) {
        for (int i = 0; i < w.length(); i++) {
          next.add(w.substring(0, i) + w.substring(i + 1));
        }
      }
      all.addAll(next);
      last = next;
    }
    return all;
  }

  /** Edits from one to the other, a swap of neighbours counting once (optimal string alignment). */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + same);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
