package dev.sotto.text.tag;

/** The hashed features of one token in its line. */
final class Features {
  /** At most so many features a token. */
  static final int MOST = 64;

  private static final int LEXICAL =
      Lexicon.NAME
          | Lexicon.CITY
          | Lexicon.CITY_PART
          | Lexicon.COMMON_WORD
          | Lexicon.VERY_COMMON_WORD
          | Lexicon.COUNTRY
          | Lexicon.STREET_PART
          | Lexicon.PROPER
          | Lexicon.ORDINARY;
  private static final int BEFORE = 0x51ed270b;
  private static final int AFTER = 0x2545f491;
  private static final int CUE_REACH = 8;

  private final Tokens t;
  private final LineContext context;
  private int[] out = new int[0];
  private int n;

  Features(Tokens tokens, LineContext context) {
    this.t = tokens;
    this.context = context;
  }

  /** Writes the features of token {@code i} and returns how many. */
  int of(int i, int[] features) {
    out = features;
    n = 0;
    int w = t.word[i];
    int w1 = word(i - 1);
    int w2 = word(i - 2);
    int x1 = word(i + 1);
    int s = shape(i);
    int g = lexical(i);
    words(i, w, w1, w2, x1, s);
    lexicon(i, s, g, w1, x1);
    shapes(i, s);
    clusters(i, s);
    cues(i, s, g);
    conversation(i, w, s, g);
    return n;
  }

  private void words(int i, int w, int w1, int w2, int x1, int s) {
    int x2 = word(i + 2);
    add(Hashing.of(1, s));
    add(Hashing.of(2, w));
    add(Hashing.of(3, w1));
    add(Hashing.of(4, x1));
    add(Hashing.of(5, w2));
    add(Hashing.of(6, x2));
    add(Hashing.of(7, w1, w));
    add(Hashing.of(8, w, x1));
    add(Hashing.of(9, w2, w1));
    add(Hashing.of(10, x1, x2));
    add(Hashing.of(11, t.prefix[i], s));
    add(Hashing.of(12, t.suffix[i], s));
    add(Hashing.of(13, t.shortSuffix[i], s));
    add(Hashing.of(42, t.longSuffix[i], s));
    add(Hashing.of(14, w1, s));
    add(Hashing.of(15, x1, s));
    add(Hashing.of(16, w1, x1));
  }

  private void lexicon(int i, int s, int g, int w1, int x1) {
    int g1 = lexical(i - 1);
    int y1 = lexical(i + 1);
    add(Hashing.of(17, g, s));
    add(Hashing.of(18, g1, g, s));
    add(Hashing.of(19, g, y1, s));
    add(Hashing.of(20, g1, g, y1));
    add(Hashing.of(21, w1, g));
    add(Hashing.of(22, x1, g));
  }

  private void shapes(int i, int s) {
    int s1 = shape(i - 1);
    int z1 = shape(i + 1);
    add(Hashing.of(23, s1, s, z1));
    add(Hashing.of(24, shape(i - 2), s1, s));
    add(Hashing.of(25, s, z1, shape(i + 2)));
  }

  private void clusters(int i, int s) {
    int c = clusters(i);
    int b = clusters(i - 1);
    int d = clusters(i + 1);
    for (int k = 0; k < 3; k++) {
      int at = Lexicon.CLUSTER_BITS * k;
      int own = c >>> at & Lexicon.CLUSTER_MASK;
      int before = b >>> at & Lexicon.CLUSTER_MASK;
      int after = d >>> at & Lexicon.CLUSTER_MASK;
      add(Hashing.of(43 + k, own, s));
      add(Hashing.of(46 + k, before, s));
      add(Hashing.of(49 + k, after, s));
      add(Hashing.of(52 + k, before * 1024 + own, s));
      add(Hashing.of(55 + k, own * 1024 + after, s));
    }
  }

  private void cues(int i, int s, int g) {
    int c1 = cue(i - 1);
    int c2 = cue(i - 2);
    int d1 = cue(i + 1);
    add(Hashing.of(26, cue(i), s));
    add(Hashing.of(27, c1, s, g));
    add(Hashing.of(28, c1 * 64 + c2, s));
    add(Hashing.of(29, d1, s, g));
    add(Hashing.of(30, c1 * 64 + d1, s));
    add(Hashing.of(31, d1 * 64 + cue(i + 2), s));
    int near = 0;
    for (int k = 1; k <= CUE_REACH && i - k >= context.first; k++) {
      int cue = cue(i - k);
      if (Cue.asks(cue)) {
        near = cue * 8 + (k <= 4 ? k : 5);
        break;
      }
    }
    add(Hashing.of(32, near, s));
    add(Hashing.of(33, near, g));
  }

  private void conversation(int i, int w, int s, int g) {
    int place = Math.min(i - context.first, 3) * 8 + context.lengthClass;
    int asked = context.asked;
    add(Hashing.of(34, asked * 64 + context.askedBefore, s));
    add(Hashing.of(35, asked, s, place));
    add(Hashing.of(36, asked, g, place));
    add(Hashing.of(37, context.lastWord, s));
    add(Hashing.of(38, context.speaker, s, place));
    int seen = context.seen(w);
    add(Hashing.of(39, seen, s));
    add(Hashing.of(40, seen, g));
    add(Hashing.of(41, context.lastGroup, s, place));
  }

  private void add(int feature) {
    out[n++] = feature;
  }

  private int word(int i) {
    return i < context.first ? BEFORE : i >= t.count ? AFTER : t.word[i];
  }

  private int shape(int i) {
    return i < context.first || i >= t.count ? Shape.NONE : t.shape[i] * 4 + context.letterCase;
  }

  private int lexical(int i) {
    return i < context.first || i >= t.count ? 0 : t.flags[i] & LEXICAL;
  }

  private int clusters(int i) {
    return i < context.first || i >= t.count ? 0 : t.clusters[i];
  }

  private int cue(int i) {
    return i < context.first || i >= t.count ? 0 : t.cue(i);
  }
}
