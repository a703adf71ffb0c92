package dev.sotto.text.tag;

/**
 * Cuts a line into words, numbers, marks, e-mail addresses, web addresses and handles. Linear in
 * the length of the text, offsets in UTF-16 units.
 */
final class Tokenizer {
  /** How far an unspaced run is looked through at once; keeps the time linear. */
  private static final int LOOK_AHEAD = 2048;

  private final CharSequence text;
  private final Lexicon lexicon;
  private final Tokens tokens;

  private int chunkEnd;
  private int atomStart;
  private int atomEnd;
  private int atomShape;

  Tokenizer(CharSequence text, Lexicon lexicon, Tokens tokens) {
    this.text = text;
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  /**
   * Fills the tokens with those from {@code from} on, as far as {@code lineEnd} and as many as fit;
   * returns where the next call goes on.
   */
  int read(int from, int lineEnd) {
    tokens.clear();
    chunkEnd = from;
    atomStart = -1;
    int at = from;
    while (at < lineEnd && !tokens.full()) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        at++;
        continue;
      }
      if (at >= chunkEnd) {
        findAtom(at, lineEnd);
      }
      at = at == atomStart ? atom() : isWord(c) ? word(at, lineEnd) : mark(at, lineEnd);
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
    int at = -1;
    int scheme = -1;
    int end = from;
    int limit = Math.min(lineEnd, from + LOOK_AHEAD);
    for (; end < limit; end++) {
      char c = text.charAt(end);
      if (isSpace(c)) {
        break;
      }
      if (c == '@' && at < 0) {
        at = end;
      } else if (c == ':' && scheme < 0 && starts("://", end, lineEnd)) {
        scheme = end;
      }
    }
    chunkEnd = end;
    atomStart = -1;
    if (scheme >= 0) {
      url(from, scheme, end);
    } else if (at >= 0) {
      mailOrHandle(from, at, end);
    } else if (starts("www.", from, end)) {
      setAtom(from, trimmed(from, end), Shape.URL);
    }
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
    while (start > from && isMail(text.charAt(start - 1))) {
      start--;
    }
    int stop = at + 1;
    while (stop < end && isMail(text.charAt(stop))) {
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
    while (end > start && !isWord(text.charAt(end - 1)) && text.charAt(end - 1) != '/') {
      end--;
    }
    return end;
  }

  private int word(int start, int lineEnd) {
    int at = start;
    while (at < lineEnd && isWord(text.charAt(at))) {
      at++;
    }
    int end = at;
    if (at < lineEnd - 1 && isApostrophe(text.charAt(at)) && isLetter(text.charAt(at + 1))) {
      end = elision(start, at);
      if (end < 0) {
        end = at + 1;
        while (end < lineEnd && isWord(text.charAt(end))) {
          end++;
        }
      }
    }
    addWord(start, end);
    return end;
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

  private void addWord(int start, int end) {
    int length = end - start;
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int underscores = 0;
    int hash = 0;
    int prefix = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      char folded = Folding.fold(c);
      if (isAsciiDigit(c) || (c > 0x250 && Character.isDigit(c))) {
        digits++;
        folded = '0';
      } else if (c == '_') {
        underscores++;
      } else if (c != folded && Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
      hash = hash * 31 + folded;
      if (i - start == 2) {
        prefix = hash;
      }
    }
    int shape = wordShape(start, end, upper, lower, digits, underscores);
    int word = Hashing.mix(digits == length ? length : hash);
    int i = add(start, end, shape, word);
    tokens.prefix[i] = length > 2 ? Hashing.mix(prefix) : word;
    tokens.suffix[i] = length > 3 ? suffix(end, 3) : word;
    tokens.shortSuffix[i] = length > 2 ? suffix(end, 2) : word;
    tokens.longSuffix[i] = length > 4 ? suffix(end, 4) : word;
    tokens.flags[i] = wordFlags(shape, word, start, end);
  }

  private int wordFlags(int shape, int word, int start, int end) {
    if (Shape.isDigits(shape)) {
      return 0;
    }
    int flags = lexicon.flags(word);
    if ((flags & Lexicon.CUE_MASK) == 0
        && end - start >= 6
        && Streets.endsLikeOne(text, start, end)) {
      flags |= Cue.STREET.code << Lexicon.CUE_SHIFT;
    }
    return flags;
  }

  private int suffix(int end, int length) {
    int h = length;
    for (int i = end - length; i < end; i++) {
      char c = Folding.fold(text.charAt(i));
      h = h * 31 + (c >= '0' && c <= '9' ? '0' : c);
    }
    return Hashing.mix(h);
  }

  private int wordShape(int start, int end, int upper, int lower, int digits, int underscores) {
    int length = end - start;
    if (digits == length) {
      return Shape.ofDigits(length);
    }
    if (underscores > 0) {
      return Shape.UNDERSCORED;
    }
    if (digits > 0) {
      boolean digitFirst = Character.isDigit(text.charAt(start));
      boolean digitLast = Character.isDigit(text.charAt(end - 1));
      return digitFirst == digitLast
          ? Shape.ALPHANUMERIC
          : digitFirst ? Shape.DIGITS_LETTERS : Shape.LETTERS_DIGITS;
    }
    if (isApostrophe(text.charAt(end - 1))) {
      return Shape.ELIDED;
    }
    return letterShape(start, length, upper, lower);
  }

  private int letterShape(int start, int length, int upper, int lower) {
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
    if (isApostrophe(c)
        && start > 0
        && start + 1 < lineEnd
        && isLetter(text.charAt(start + 1))
        && isWord(text.charAt(start - 1))) {
      int end = start + 1;
      while (end < lineEnd && isLetter(text.charAt(end))) {
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
    tokens.prefix[i] = word;
    tokens.suffix[i] = word;
    tokens.shortSuffix[i] = word;
    tokens.longSuffix[i] = word;
    tokens.flags[i] = 0;
    return i;
  }

  private boolean starts(String what, int at, int end) {
    if (at + what.length() > end) {
      return false;
    }
    for (int i = 0; i < what.length(); i++) {
      if (text.charAt(at + i) != what.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isMail(char c) {
    return c < 0x80
        ? isAsciiLetter(c) || isAsciiDigit(c) || c == '.' || c == '_' || c == '-' || c == '+'
        : Character.isLetter(c);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || (c >= 0x80
            && (c == 0xa0
                || Character.isWhitespace(c)
                || c == 0x202f
                || (c >= 0x200b && c <= 0x200f)
                || c == 0xfeff));
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? isAsciiLetter(c) : Character.isLetter(c);
  }

  private static boolean isWord(char c) {
    return c < 0x80
        ? isAsciiLetter(c) || isAsciiDigit(c) || c == '_'
        : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
