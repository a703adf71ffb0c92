package dev.sotto.text.tag;

/** The tokens of one line, as parallel arrays that are filled again for the next line. */
final class Tokens {
  /** Longest sequence that is tagged at once; a longer line is cut. */
  static final int MOST = 400;

  int count;
  final int[] start;
  final int[] end;

  /** Hash of the folded word; digits by their number only. */
  final int[] word;

  final int[] prefix;
  final int[] suffix;
  final int[] shortSuffix;
  final int[] longSuffix;

  /** Flags of {@link Lexicon}. */
  final int[] flags;

  /** Word clusters of {@link Lexicon}, 0 if there are none. */
  final int[] clusters;

  final byte[] shape;

  /** Room for {@code capacity} tokens, at least one. */
  Tokens(int capacity) {
    start = new int[capacity];
    end = new int[capacity];
    word = new int[capacity];
    prefix = new int[capacity];
    suffix = new int[capacity];
    shortSuffix = new int[capacity];
    longSuffix = new int[capacity];
    flags = new int[capacity];
    clusters = new int[capacity];
    shape = new byte[capacity];
  }

  int capacity() {
    return start.length;
  }

  void clear() {
    count = 0;
  }

  boolean full() {
    return count == start.length;
  }

  int cue(int i) {
    return Lexicon.cue(flags[i]);
  }
}
