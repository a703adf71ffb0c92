package dev.sotto.text.words;

/** {@link Fold} of single characters below U+0250, as a table: at most two characters each. */
public final class FoldTable {
  /** First character that the table does not hold. */
  public static final int SIZE = 0x250;

  private static final char[] FIRST = new char[SIZE];
  private static final char[] SECOND = new char[SIZE];

  static {
    for (char c = 0; c < SIZE; c++) {
      String folded = Fold.fold(String.valueOf(c));
      if (folded.length() > 2) {
        throw new IllegalStateException("a character below U+0250 folds to more than two");
      }
      FIRST[c] = folded.isEmpty() ? 0 : folded.charAt(0);
      SECOND[c] = folded.length() < 2 ? 0 : folded.charAt(1);
    }
  }

  private FoldTable() {}

  /** The first folded character, or 0 where nothing is left. */
  public static char first(char c) {
    return FIRST[c];
  }

  /** The second folded character, or 0. */
  public static char second(char c) {
    return SECOND[c];
  }
}
