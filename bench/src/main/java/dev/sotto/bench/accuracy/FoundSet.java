package dev.sotto.bench.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A set's texts with what was found in them. */
record FoundSet(String name, List<FoundText> texts) {
  /** The one set whose languages are judged one by one. */
  private static final String MULTILINGUAL = "cs-handwritten-multi";

  FoundSet {
    texts = List.copyOf(texts);
  }

  /** The parts that are reported: the whole, then its languages where each has its own target. */
  List<FoundSet> parts() {
    List<FoundSet> parts = new ArrayList<>();
    parts.add(this);
    if (name.equals(MULTILINGUAL)) {
      Map<String, List<FoundText>> byLanguage = new TreeMap<>();
      texts.forEach(
          t -> byLanguage.computeIfAbsent(t.gold().language(), l -> new ArrayList<>()).add(t));
      byLanguage.forEach((language, some) -> parts.add(new FoundSet(name + ", " + language, some)));
    }
    return parts;
  }
}
