package dev.sotto.text.tag;

/**
 * The few features by which {@link Gate} judges a token: the words and shapes beside it, its lists,
 * the cue before, what was asked. Tokens of a line are asked for in order.
 */
final class GateFeatures {
  /** Features a token. */
  static final int COUNT = 12;

  private static final int LISTS = 0xffff & ~Lexicon.CUE_MASK;
  private static final int REACH = 8;

  private final Tokens t;
  private final LineContext context;
  private int cue;
  private int cueAt;

  GateFeatures(Tokens tokens, LineContext context) {
    this.t = tokens;
    this.context = context;
  }

  /**
   * Writes the features of token {@code i}; the first of a line is that at {@code context.first}.
   */
  void of(int i, int[] out) {
    int first = context.first;
    int last = t.count - 1;
    if (i == first) {
      cueAt = -REACH;
    }
    int form = t.shape[i] * 4 + context.letterCase;
    int word = t.word[i];
    int before = i > first ? t.word[i - 1] : 1;
    int after = i < last ? t.word[i + 1] : 2;
    int lists = t.flags[i];
    int listsBefore = i > first ? t.flags[i - 1] : 0;
    int listsAfter = i < last ? t.flags[i + 1] : 0;
    int near = i - cueAt < REACH ? cue * REACH + i - cueAt : 0;
    out[0] = Hashing.of(1, word, form);
    out[1] = Hashing.of(2, before, form);
    out[2] = Hashing.of(3, after, form);
    out[3] = Hashing.of(4, i > first + 1 ? t.word[i - 2] : 1);
    out[4] = Hashing.of(5, i < last - 1 ? t.word[i + 2] : 2);
    out[5] = Hashing.of(6, before, word);
    out[6] = Hashing.of(7, word, after);
    out[7] = Hashing.of(8, lists, form);
    out[8] = Hashing.of(9, lists & LISTS, listsBefore, listsAfter & LISTS);
    out[9] = Hashing.of(10, near, form);
    out[10] = Hashing.of(11, context.asked, form, Math.min(i - first, 3) * 8 + context.lengthClass);
    out[11] = Hashing.of(12, context.seen(word), form);
    if (Cue.asks(t.cue(i))) {
      cue = t.cue(i);
      cueAt = i;
    }
  }
}
