package dev.sotto.text.known;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Short and long forms of given names. */
final class Nicknames {
  private static final Map<String, Set<String>> FORMS = load();

  private Nicknames() {}

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> forms = new HashMap<>();
    for (var group : Lists.read("nicknames.txt")) {
      for (String name : group) {
        forms.computeIfAbsent(name, n -> new HashSet<>()).addAll(group);
      }
    }
    return forms;
  }

  /** Other forms of {@code folded}; empty if it has none. */
  static Set<String> of(String folded) {
    return FORMS.getOrDefault(folded, Set.of());
  }
}
