package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Identifiers of several words (mail addresses, street lines), by their first word. */
final class Sequences {
  private static final int WIDEST_GAP = 4;
  private static final Set<String> SPOKEN =
      Set.of(
          "at",
          "dot",
          "punkt",
          "point",
          "punto",
          "punt",
          "ponto",
          "arobase",
          "arroba",
          "chiocciola",
          "apenstaartje",
          "dash",
          "underscore",
          "hyphen",
          "unterstrich",
          "bindestrich",
          "tiret",
          "guion",
          "trattino");
  private static final Map<String, String> SHORT = abbreviations();

  private final Map<String, List<Sequence>> byFirst = new HashMap<>();

  /**
   * One identifier.
   *
   * @param words canonical words
   * @param spoken whether words such as "dot" may stand between
   * @param joined whether no spaces may stand between (user names)
   */
  private record Sequence(
      List<String> words, Kind kind, String rule, boolean spoken, boolean joined) {}

  private static Map<String, String> abbreviations() {
    Map<String, String> map = new HashMap<>();
    String[][] groups = {
      {"st", "street", "saint", "sint", "san"},
      {"rd", "road"},
      {"ave", "avenue", "av", "avenida", "avda", "avd"},
      {"blvd", "boulevard", "bd", "bld"},
      {"dr", "drive"},
      {"ln", "lane"},
      {"ct", "court"},
      {"pl", "place", "platz", "plaza", "pza"},
      {"sq", "square"},
      {"hwy", "highway"},
      {"pkwy", "parkway"},
      {"ter", "terrace", "terr"},
      {"c", "calle", "cl"},
      {"pzza", "piazza", "p"},
      {"v", "via"},
      {"vle", "viale"},
      {"r", "rua", "rue"},
      {"tv", "travessa", "travesia"},
      {"apt", "apartment", "appartement", "app"},
      {"str", "strasse", "straat"},
      {"ch", "chemin"},
      {"n", "north", "no", "nr"},
      {"s", "south"},
      {"e", "east"},
      {"w", "west"}
    };
    for (String[] group : groups) {
      for (String word : group) {
        map.put(word, group[0]);
      }
    }
    return map;
  }

  /** One key for a word and its abbreviations: Bahnhofstraße and Bahnhofstr., Street and St. */
  static String canonical(String folded) {
    String brief = SHORT.get(folded);
    if (brief != null) {
      return brief;
    }
    String skeleton = Skeleton.ofFolded(folded);
    return skeleton.endsWith("strasse") || skeleton.endsWith("straat")
        ? skeleton.substring(0, skeleton.length() - (skeleton.endsWith("strasse") ? 7 : 6)) + "str"
        : skeleton;
  }

  /** Adds {@code text}'s words; nothing if it has none. */
  void add(String text, Kind kind, String rule, boolean spoken, boolean joined) {
    Words words = Words.of(text);
    List<String> canonical = new ArrayList<>();
    for (int w = 0; w < words.count(); w++) {
      canonical.add(canonical(words.folded(w)));
    }
    if (!canonical.isEmpty()) {
      byFirst
          .computeIfAbsent(canonical.get(0), f -> new ArrayList<>(2))
          .add(new Sequence(canonical, kind, rule, spoken, joined));
    }
  }

  boolean isEmpty() {
    return byFirst.isEmpty();
  }

  /** The longest that starts at {@code word}, or null. */
  @Nullable Finding at(Words words, int word) {
    List<Sequence> some = byFirst.get(canonical(words.folded(word)));
    if (some == null) {
      return null;
    }
    Finding longest = null;
    for (Sequence sequence : some) {
      int last = lastOf(sequence, words, word);
      if (last >= 0 && (longest == null || words.end(last) > longest.end())) {
        longest =
            new Finding(
                words.start(word),
                words.end(last),
                sequence.kind,
                1,
                sequence.rule,
                "one of the subject's known identifiers");
      }
    }
    return longest;
  }

  private static int lastOf(Sequence sequence, Words words, int word) {
    int at = word;
    for (int i = 1; i < sequence.words.size(); i++) {
      at = next(sequence, words, at);
      if (at < 0 || !canonical(words.folded(at)).equals(sequence.words.get(i))) {
        return -1;
      }
    }
    return at;
  }

  /** The word behind {@code at}, spoken marks skipped, or -1. */
  private static int next(Sequence sequence, Words words, int at) {
    int next = at + 1;
    while (sequence.spoken
        && next < words.count()
        && SPOKEN.contains(words.folded(next))
        && gapFits(sequence, words, next - 1)) {
      next++;
    }
    return next < words.count() && gapFits(sequence, words, next - 1) ? next : -1;
  }

  private static boolean gapFits(Sequence sequence, Words words, int word) {
    int gap = words.start(word + 1) - words.end(word);
    return sequence.joined
        ? gap == 1 && words.text().charAt(words.end(word)) > ' '
        : gap <= WIDEST_GAP;
  }
}
