package dev.sotto.text.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The prefixes that makers of keys and tokens publish: {@code secret-prefixes.txt}. */
final class SecretPrefixes {
  private static final int SHORTEST = 16;
  private static final int ASCII = 128;
  private static final Map<String, List<Prefix>> BY_START = load();
  private static final boolean[] STARTS = starts();

  private SecretPrefixes() {}

  /**
   * A prefix.
   *
   * @param shortest the fewest characters of a whole key
   */
  record Prefix(String prefix, int shortest, String rule, String evidence) {}

  private static Map<String, List<Prefix>> load() {
    Map<String, List<Prefix>> byStart = new HashMap<>();
    WordList.read(
        "secret-prefixes.txt",
        (maker, entry) -> {
          int colon = entry.indexOf(':');
          String prefix = colon < 0 ? entry : entry.substring(0, colon);
          int shortest = colon < 0 ? SHORTEST : Integer.parseInt(entry.substring(colon + 1));
          byStart
              .computeIfAbsent(prefix.substring(0, 2), s -> new ArrayList<>())
              .add(
                  new Prefix(
                      prefix,
                      shortest,
                      "SECRET/" + maker,
                      "a key or token with a published prefix: " + maker));
        });
    byStart.values().forEach(some -> some.sort(Comparator.comparingInt(p -> -p.prefix.length())));
    return byStart;
  }

  private static boolean[] starts() {
    boolean[] starts = new boolean[ASCII * ASCII];
    BY_START.keySet().forEach(p -> starts[p.charAt(0) * ASCII + p.charAt(1)] = true);
    return starts;
  }

  /** The longest prefix that {@code text} has at {@code start}, or null. */
  static @Nullable Prefix at(String text, int start) {
    if (start + 2 > text.length() || !mayStart(text.charAt(start), text.charAt(start + 1))) {
      return null;
    }
    for (Prefix prefix : BY_START.getOrDefault(text.substring(start, start + 2), List.of())) {
      if (text.startsWith(prefix.prefix, start)) {
        return prefix;
      }
    }
    return null;
  }

  private static boolean mayStart(char first, char second) {
    return first < ASCII && second < ASCII && STARTS[first * ASCII + second];
  }
}
