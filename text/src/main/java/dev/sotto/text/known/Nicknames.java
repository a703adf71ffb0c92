package dev.sotto.text.known;

import dev.sotto.text.words.WordKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Short and long forms of given names, by key. */
final class Nicknames {
  private static final long[] NONE = {};
  private static final WordTable INDEX = new WordTable(4096);
  private static final long[][] FORMS = load();

  private Nicknames() {}

  private static long[][] load() {
    Map<String, Set<String>> forms = new HashMap<>();
    for (var group : Lists.read("nicknames.txt")) {
      for (String name : group) {
        forms.computeIfAbsent(name, n -> new TreeSet<>()).addAll(group);
      }
    }
    long[][] keys = new long[forms.size() + 1][];
    int at = 1;
    for (var entry : forms.entrySet()) {
      keys[at] =
          entry.getValue().stream()
              .filter(name -> !name.equals(entry.getKey()))
              .mapToLong(WordKey::of)
              .toArray();
      INDEX.add(WordKey.of(entry.getKey()), at << Role.CODE_SHIFT + 4);
      at++;
    }
    return keys;
  }

  /** The keys of other forms of a name; empty if it has none. */
  static long[] of(long key) {
    int at = INDEX.roles(key) >>> Role.CODE_SHIFT + 4;
    return at == 0 ? NONE : FORMS[at];
  }
}
