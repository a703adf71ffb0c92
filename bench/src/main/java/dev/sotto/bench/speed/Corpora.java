package dev.sotto.bench.speed;

import dev.sotto.bench.accuracy.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The texts that speed is measured over, from a data folder ({@code dev/*.jsonl.gz}). */
final class Corpora {
  private static final int SHORT = 100;
  private static final int PROMPT = 2_000;

  private final Path data;

  Corpora(Path data) {
    this.data = data;
  }

  /** The corpus of that name: {@code cs-star}, {@code short}, {@code prompts} or a language. */
  Corpus of(String name) throws IOException {
    return switch (name) {
      case "cs-star" -> new Corpus(name, "en", star());
      case "short" -> new Corpus(name, "en", cut(String.join("\n", star()), SHORT));
      case "prompts" -> new Corpus(name, "en", cut(String.join("\n\n", star()), PROMPT));
      default -> new Corpus(name, name, byLanguage(name));
    };
  }

  private List<String> star() throws IOException {
    return Texts.read(data, "cs-star").values().stream().flatMap(List::stream).toList();
  }

  private List<String> byLanguage(String language) throws IOException {
    Map<String, List<String>> texts = Texts.read(data, "cs-handwritten-multi");
    List<String> some = texts.get(language);
    if (some == null) {
      throw new IOException("no corpus is called " + language);
    }
    return some;
  }

  /**
   * Pieces of at most {@code length} units, cut behind a line's end or a space where there is one.
   */
  private static List<String> cut(String text, int length) {
    List<String> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int most = Math.min(text.length(), at + length);
      int space = Math.max(text.lastIndexOf('\n', most - 1), text.lastIndexOf(' ', most - 1));
      int end = most == text.length() || space <= at ? most : space + 1;
      pieces.add(text.substring(at, end));
      at = end;
    }
    return pieces;
  }

  /** Ordinary text of {@code length} units: cs-star over and over. */
  String ordinary(int length) throws IOException {
    String once = String.join("\n\n", star()) + "\n\n";
    return once.repeat(length / once.length() + 1).substring(0, length);
  }
}
