package dev.sotto.bench.speed;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Texts of one kind.
 *
 * @param language ISO 639-1, told to the detector
 */
record Corpus(String name, String language, List<String> texts) {
  Corpus {
    texts = List.copyOf(texts);
  }

  /** Bytes in UTF-8. */
  long bytes() {
    return texts.stream().mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length).sum();
  }

  /** Tokens: runs of letters and digits, and single marks; spaces are none. */
  long tokens() {
    return texts.stream().mapToLong(Corpus::tokens).sum();
  }

  private static long tokens(String text) {
    long tokens = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = Character.isLetterOrDigit(c);
      tokens += (word && !inWord) || (!word && !Character.isWhitespace(c)) ? 1 : 0;
      inWord = word;
    }
    return tokens;
  }
}
