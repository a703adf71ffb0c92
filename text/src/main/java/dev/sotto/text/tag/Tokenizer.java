package dev.sotto.text.tag;

/**
 * Cuts a line into words, numbers, marks, e-mail addresses, web addresses and handles. Linear in
 * the length of the text, offsets in UTF-16 units.
 */
final class Tokenizer {
  /** How far an unspaced run is looked through at once; keeps the time linear. */
  private static final int LOOK_AHEAD = 2048;

  private static final int NOWHERE = Integer.MAX_VALUE;

  private String text;
  private final Lexicon lexicon;
  private final Tokens tokens;

  /** How far addresses have been looked for. */
  private int chunkEnd;

  private int atomStart;
  private int atomEnd;
  private int atomShape;

  /** The next of each from the last place it was asked for. */
  private int nextAt = -1;

  private int nextScheme = -1;
  private int nextBlank = -1;

  /** What {@link #scan} found. */
  private int hash;

  private int upper;
  private int lower;
  private int digits;
  private int bits;

  Tokenizer(String text, Lexicon lexicon, Tokens tokens) {
    this.text = text;
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  /** Turns to another text. */
  void open(String text) {
    this.text = text;
    nextAt = -1;
    nextScheme = -1;
    nextBlank = -1;
  }

  /**
   * Fills the tokens with those from {@code from} on, as far as {@code lineEnd} and as many as fit;
   * returns where the next call goes on.
   */
  int read(int from, int lineEnd) {
    int at = readWords(from, lineEnd);
    for (int i = 0; i < tokens.count; i++) {
      affixes(i);
    }
    return at;
  }

  /** As {@link #read}, but prefixes and suffixes are left to {@link #affixes}. */
  int readWords(int from, int lineEnd) {
    tokens.clear();
    chunkEnd = from;
    atomStart = -1;
    int at = from;
    while (at < lineEnd && !tokens.full()) {
      int kind = Characters.of(text.charAt(at));
      if ((kind & Characters.SPACE) != 0) {
        at++;
        chunkEnd = at;
        continue;
      }
      if (at >= chunkEnd) {
        findAtom(at, lineEnd);
      }
      at =
          at == atomStart
              ? atom()
              : (kind & Characters.WORD) != 0 ? word(at, lineEnd) : mark(at, lineEnd);
    }
    return at;
  }

  private int atom() {
    add(atomStart, atomEnd, atomShape, Hashing.mix(atomShape + 1000));
    return atomEnd;
  }

  /**
   * Looks through the unspaced run from {@code from} for an address that must stay in one piece.
   */
  private void findAtom(int from, int lineEnd) {
    chunkEnd = from + LOOK_AHEAD;
    atomStart = -1;
    if (nextAt < from) {
      nextAt = somewhere(text.indexOf('@', from));
    }
    if (nextScheme < from) {
      nextScheme = somewhere(text.indexOf("://", from));
    }
    boolean web = text.charAt(from) == 'w' && text.startsWith("www.", from);
    if (!web && Math.min(nextAt, nextScheme) >= Math.min(chunkEnd, blank(from))) {
      return;
    }
    int end = from;
    int limit = Math.min(lineEnd, chunkEnd);
    while (end < limit && !is(Characters.SPACE, end)) {
      end++;
    }
    chunkEnd = end;
    if (nextScheme < end && nextScheme + 3 <= lineEnd) {
      url(from, nextScheme, end);
    } else if (nextAt < end) {
      mailOrHandle(from, nextAt, end);
    } else if (web && from + 4 <= end) {
      setAtom(from, trimmed(from, end), Shape.URL);
    }
  }

  private static int somewhere(int at) {
    return at < 0 ? NOWHERE : at;
  }

  private int blank(int from) {
    if (nextBlank < from) {
      nextBlank = somewhere(text.indexOf(' ', from));
    }
    return nextBlank;
  }

  private void url(int from, int scheme, int end) {
    int start = scheme;
    while (start > from && isAsciiLetter(text.charAt(start - 1))) {
      start--;
    }
    setAtom(start, trimmed(start, end), Shape.URL);
  }

  private void mailOrHandle(int from, int at, int end) {
    int start = at;
    while (start > from && is(Characters.MAIL, start - 1)) {
      start--;
    }
    int stop = at + 1;
    while (stop < end && is(Characters.MAIL, stop)) {
      stop++;
    }
    stop = trimmed(at, stop);
    if (stop > at + 1) {
      setAtom(start, stop, start == at ? Shape.HANDLE : Shape.EMAIL);
    }
  }

  private void setAtom(int start, int end, int shape) {
    if (end > start) {
      atomStart = start;
      atomEnd = end;
      atomShape = shape;
    }
  }

  private int trimmed(int start, int end) {
    while (end > start && !is(Characters.WORD, end - 1) && text.charAt(end - 1) != '/') {
      end--;
    }
    return end;
  }

  private int word(int start, int lineEnd) {
    int end = scan(start, lineEnd, false);
    if (end < lineEnd - 1 && is(Characters.APOSTROPHE, end) && is(Characters.LETTER, end + 1)) {
      end = wordWithApostrophe(start, end, lineEnd);
    }
    int length = end - start;
    int shape = wordShape(start, end);
    int word = Hashing.mix(digits == length ? length : hash);
    int i = add(start, end, shape, word);
    tokens.flags[i] = wordFlags(i, shape, word);
    return end;
  }

  private int wordWithApostrophe(int start, int at, int lineEnd) {
    int end = elision(start, at);
    if (end < 0) {
      end = at + 1;
      while (end < lineEnd && is(Characters.WORD, end)) {
        end++;
      }
    }
    return end == at ? at : scan(start, end, true);
  }

  /** Takes in the characters of a word, as far as it goes or, if {@code all}, to the end. */
  private int scan(int start, int end, boolean all) {
    int hash = 0;
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int bits = 0;
    int at = start;
    for (; at < end; at++) {
      char c = text.charAt(at);
      int kind = Characters.of(c);
      if ((kind & Characters.WORD) == 0 && !all) {
        break;
      }
      bits |= kind;
      digits += kind >> 3 & 1;
      upper += kind >> 4 & 1;
      lower += kind >> 5 & 1;
      hash = hash * 31 + ((kind & Characters.DIGIT) != 0 ? '0' : Folding.fold(c));
    }
    this.hash = hash;
    this.upper = upper;
    this.lower = lower;
    this.digits = digits;
    this.bits = bits;
    return at;
  }

  /**
   * End of the token when an apostrophe at {@code at} follows it; −1 if it is one name, O'Brien.
   */
  private int elision(int start, int at) {
    int length = at - start;
    char first = text.charAt(start);
    if (length == 1 && (first == 'O' || first == 'o')) {
      return -1;
    }
    char last = Folding.fold(text.charAt(at - 1));
    boolean elided = (length == 1 && last != 'i') || last == 'l' || last == 'u';
    return elided ? at + 1 : at;
  }

  private int wordFlags(int i, int shape, int word) {
    if (Shape.isDigits(shape)) {
      return 0;
    }
    int start = tokens.start[i];
    int end = tokens.end[i];
    int flags = 0;
    int slot = lexicon.slot(word);
    if (slot >= 0) {
      int clusters = lexicon.clusters(slot, word, shape == Shape.LOWER);
      tokens.clusters[i] = clusters;
      flags = lexicon.flags(slot) | Lexicon.letterCase(clusters);
    }
    if ((flags & Lexicon.CUE_MASK) == 0
        && end - start >= 6
        && Streets.endsLikeOne(text, start, end)) {
      flags |= Cue.STREET.code << Lexicon.CUE_SHIFT;
    }
    return flags;
  }

  /** Fills in prefix and suffixes of token {@code i}. */
  void affixes(int i) {
    int word = tokens.word[i];
    int length = tokens.end[i] - tokens.start[i];
    boolean whole = !Shape.hasAffixes(tokens.shape[i]);
    tokens.prefix[i] = whole || length < 3 ? word : prefix(tokens.start[i]);
    tokens.shortSuffix[i] = whole || length < 3 ? word : suffix(tokens.end[i], 2);
    tokens.suffix[i] = whole || length < 4 ? word : suffix(tokens.end[i], 3);
    tokens.longSuffix[i] = whole || length < 5 ? word : suffix(tokens.end[i], 4);
  }

  private int prefix(int start) {
    int h = 0;
    for (int i = start; i < start + 3; i++) {
      h = h * 31 + (is(Characters.DIGIT, i) ? '0' : Folding.fold(text.charAt(i)));
    }
    return Hashing.mix(h);
  }

  private int suffix(int end, int length) {
    int h = length;
    for (int i = end - length; i < end; i++) {
      char c = Folding.fold(text.charAt(i));
      h = h * 31 + (c >= '0' && c <= '9' ? '0' : c);
    }
    return Hashing.mix(h);
  }

  private int wordShape(int start, int end) {
    int length = end - start;
    if (digits == length) {
      return Shape.ofDigits(length);
    }
    if ((bits & Characters.UNDERSCORE) != 0) {
      return Shape.UNDERSCORED;
    }
    if (digits > 0) {
      boolean digitFirst = is(Characters.DIGIT, start);
      boolean digitLast = is(Characters.DIGIT, end - 1);
      return digitFirst == digitLast
          ? Shape.ALPHANUMERIC
          : digitFirst ? Shape.DIGITS_LETTERS : Shape.LETTERS_DIGITS;
    }
    if (is(Characters.APOSTROPHE, end - 1)) {
      return Shape.ELIDED;
    }
    return letterShape(start, length);
  }

  private int letterShape(int start, int length) {
    if (upper == 0) {
      return lower > 0 ? Shape.LOWER : Shape.CASELESS;
    }
    if (lower == 0) {
      return length == 1 ? Shape.CAPITAL : Shape.CAPITALS;
    }
    boolean first = Character.isUpperCase(text.charAt(start));
    return first && (upper == 1 || (upper == 2 && lower > 1))
        ? Shape.CAPITALISED
        : Shape.MIXED_CASE;
  }

  private int mark(int start, int lineEnd) {
    char c = text.charAt(start);
    if ((Characters.of(c) & Characters.APOSTROPHE) != 0
        && start > 0
        && start + 1 < lineEnd
        && is(Characters.LETTER, start + 1)
        && is(Characters.WORD, start - 1)) {
      int end = start + 1;
      while (end < lineEnd && is(Characters.LETTER, end)) {
        end++;
      }
      if (end - start <= 3) {
        add(start, end, Shape.POSSESSIVE, Folding.hash(text, start + 1, end));
        return end;
      }
    }
    boolean pair =
        Character.isHighSurrogate(c)
            && start + 1 < lineEnd
            && Character.isLowSurrogate(text.charAt(start + 1));
    int end = start + (pair ? 2 : 1);
    int shape = Shape.ofMark(c);
    add(start, end, shape, Hashing.mix(shape + 2000));
    return end;
  }

  private int add(int start, int end, int shape, int word) {
    int i = tokens.count++;
    tokens.start[i] = start;
    tokens.end[i] = end;
    tokens.shape[i] = (byte) shape;
    tokens.word[i] = word;
    tokens.flags[i] = 0;
    tokens.clusters[i] = 0;
    return i;
  }

  private boolean is(int kind, int at) {
    return (Characters.of(text.charAt(at)) & kind) != 0;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
