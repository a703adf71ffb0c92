package dev.sotto.text.surrogate;

/** Which word stands for a word of a name in a conversation. */
public interface NameWords {
  /**
   * The surrogate, in lower case, of a word in lower case: of a family name, else of a given one.
   */
  String of(String word, boolean family);
}
