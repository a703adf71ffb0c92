package dev.sotto.text.words;

/**
 * A word's folded form as 64 bits, so that lists of words are asked without making strings: FNV-1a
 * over its UTF-16 units. Two words of one key are taken for one; with 64 bits that is no concern
 * for lists of words, but a key is no digest against an adversary.
 */
public final class WordKey {
  /** The key of no characters. */
  public static final long EMPTY = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private WordKey() {}

  /** The key of a form that is folded already. */
  public static long of(CharSequence folded) {
    long key = EMPTY;
    for (int i = 0; i < folded.length(); i++) {
      key = next(key, folded.charAt(i));
    }
    return key;
  }

  /** The key of a form that is longer by {@code c}. */
  public static long next(long key, char c) {
    return (key ^ c) * PRIME;
  }

  /** A place in a table of {@code size} (a power of two) for {@code key}. */
  public static int slot(long key, int size) {
    long mixed = key ^ (key >>> 32);
    mixed *= 0x9e3779b97f4a7c15L;
    return (int) (mixed >>> 40) & (size - 1);
  }
}
