package dev.sotto.text.tag;

import dev.sotto.text.Hints;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures how long the model takes to load and how many tokens a second are tagged, in processor
 * time of this thread, so that a busy machine does not count.
 */
public final class TaggerSpeed {
  private static final int ROUNDS = 12;

  private TaggerSpeed() {}

  /**
   * Prints the load time and, for each round over {@code texts}, tokens and characters a second.
   */
  public static void measure(String model, List<String> texts) throws IOException {
    long start = cpu();
    Tagger tagger = model.equals("-") ? Tagger.standard() : TaggerFiles.read(Path.of(model));
    System.out.printf("load %.1f ms%n", (cpu() - start) / 1e6);
    long tokens = 0;
    long characters = 0;
    for (String text : texts) {
      tokens += tokens(text);
      characters += text.length();
    }
    for (int round = 0; round < ROUNDS; round++) {
      long begin = cpu();
      int found = 0;
      for (String text : texts) {
        found += tagger.find(text, Hints.NONE).size();
      }
      double seconds = (cpu() - begin) / 1e9;
      System.out.printf(
          "%d tokens, %d findings: %,.0f tokens/s, %.2f MB/s%n",
          tokens, found, tokens / seconds, characters / seconds / 1e6);
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long tokens(String text) {
    Tokens tokens = new Tokens(Tokens.MOST);
    Tokenizer tokenizer = new Tokenizer(text, Lexicon.empty(), tokens);
    long count = 0;
    int at = 0;
    while (at < text.length()) {
      at = tokenizer.read(at, text.length());
      count += tokens.count;
    }
    return count;
  }
}
