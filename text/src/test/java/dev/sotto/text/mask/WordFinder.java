package dev.sotto.text.mask;

import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds given words wherever they stand, whole words or not; longer ones first. */
final class WordFinder implements Finder {
  private final Map<String, Kind> words = new LinkedHashMap<>();
  private String rule = "word";

  static WordFinder of(Kind kind, String... words) {
    return new WordFinder().and(kind, words);
  }

  WordFinder and(Kind kind, String... more) {
    for (String word : more) {
      words.put(word, kind);
    }
    return this;
  }

  WordFinder rule(String name) {
    rule = name;
    return this;
  }

  @Override
  public List<Finding> find(String text, Hints hints) {
    List<Finding> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      String word = at(text, at);
      if (word.isEmpty()) {
        at++;
      } else {
        found.add(
            new Finding(
                at,
                at + word.length(),
                words.getOrDefault(word, Kind.OTHER_ID),
                1,
                rule,
                "listed"));
        at += word.length();
      }
    }
    return found;
  }

  private String at(String text, int at) {
    String longest = "";
    for (String word : words.keySet()) {
      if (word.length() > longest.length() && text.startsWith(word, at)) {
        longest = word;
      }
    }
    return longest;
  }
}
