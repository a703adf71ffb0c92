package dev.sotto.text.tag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes sentences of a language from rules of the form {@code name = way | way}, in which {@code
 * <name>} stands for one of the ways of another rule. Slots such as {@code {P}} stay as they are.
 */
final class ProseGrammar {
  private static final int DEEPEST = 12;

  private final Map<String, List<String>> rules = new LinkedHashMap<>();

  /** Rules of the resource {@code prose-LANGUAGE.txt}; a sentence is an {@code <s>}. */
  ProseGrammar(String language) {
    for (String line : NameLists.resource("prose-" + language + ".txt")) {
      int at = line.indexOf(" = ");
      rules.put(line.substring(0, at), List.of(line.substring(at + 3).split(" \\| ?", -1)));
    }
  }

  /** A template: a sentence with slots. */
  String sentence(Random random) {
    StringBuilder out = new StringBuilder();
    expand("<s>", out, random, 0);
    return out.toString().replace(" .", ".").replace("  ", " ").strip();
  }

  private void expand(String way, StringBuilder out, Random random, int depth) {
    int at = 0;
    while (at < way.length()) {
      int open = way.indexOf('<', at);
      int close = way.indexOf('>', open + 1);
      if (open < 0 || close < 0) {
        out.append(way, at, way.length());
        return;
      }
      out.append(way, at, open);
      List<String> ways = rules.get(way.substring(open + 1, close));
      if (ways == null) {
        throw new IllegalStateException("no rule " + way.substring(open, close + 1));
      }
      if (depth < DEEPEST) {
        expand(ways.get(random.nextInt(ways.size())), out, random, depth + 1);
      }
      at = close + 1;
    }
  }
}
