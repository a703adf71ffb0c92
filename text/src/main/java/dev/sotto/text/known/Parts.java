package dev.sotto.text.known;

import dev.sotto.text.words.Fold;
import dev.sotto.text.words.FoldTable;
import dev.sotto.text.words.WordKey;
import java.util.Arrays;

/**
 * The words of one identifier, folded into one buffer without strings: what preparation works on.
 * One instance reads one identifier after the other. Not thread-safe.
 */
final class Parts {
  private static final int LETTERS = 1;
  private static final int DIGITS = 2;
  private static final int LOWER = 4;

  /** Folded letters and digits, one word behind the other. */
  char[] chars = new char[128];

  /** Number of words. */
  int count;

  private int size;
  private int[] starts = new int[32];
  private int[] segments = new int[32];
  private int[] offsets = new int[32];
  private long[] keys = new long[32];
  private long[] umlauts = new long[32];
  private byte[] traits = new byte[32];

  /** Reads the words of {@code value}; those of the identifier before are gone. */
  void read(String value) {
    count = 0;
    size = 0;
    int segment = 0;
    int at = 0;
    while (at < value.length()) {
      char c = value.charAt(at);
      if (isWord(c)) {
        at = word(value, at, segment);
      } else {
        segment += c == ',' || c == ';' || c == '\n' ? 1 : 0;
        at++;
      }
    }
    starts[count] = size;
  }

  private static boolean isWord(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : c != 'º' && c != 'ª' && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
  }

  private static boolean continues(char c) {
    return isWord(c) || (c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK);
  }

  private int word(String value, int from, int segment) {
    room(value.length());
    starts[count] = size;
    segments[count] = segment;
    offsets[count] = from;
    int found = 0;
    long key = WordKey.EMPTY;
    long umlaut = WordKey.EMPTY;
    int at = from;
    while (at < value.length() && continues(value.charAt(at))) {
      char c = value.charAt(at++);
      int begin = size;
      found |= append(c);
      for (int i = begin; i < size; i++) {
        key = WordKey.next(key, chars[i]);
        umlaut = WordKey.next(umlaut, chars[i]);
      }
      umlaut = isUmlaut(c) ? WordKey.next(umlaut, 'e') : umlaut;
    }
    keys[count] = key;
    umlauts[count] = umlaut;
    traits[count++] = (byte) found;
    return at;
  }

  private static boolean isUmlaut(char c) {
    return c == 'ä' || c == 'ö' || c == 'ü' || c == 'Ä' || c == 'Ö' || c == 'Ü' || c == 'ø'
        || c == 'Ø';
  }

  private int append(char c) {
    if (c < 128) {
      boolean upper = c >= 'A' && c <= 'Z';
      chars[size++] = upper ? (char) (c | 0x20) : c;
      return c <= '9' ? DIGITS : upper ? LETTERS : LETTERS | LOWER;
    }
    if (Character.isDigit(c)) {
      chars[size++] = (char) ('0' + Character.digit(c, 10));
      return DIGITS;
    }
    if (c < FoldTable.SIZE) {
      put(FoldTable.first(c));
      put(FoldTable.second(c));
    } else {
      String folded = Fold.fold(String.valueOf(c));
      for (int i = 0; i < folded.length(); i++) {
        put(folded.charAt(i));
      }
    }
    return Character.isLowerCase(c) ? LETTERS | LOWER : LETTERS;
  }

  private void put(char c) {
    if (c != 0) {
      chars[size++] = c;
    }
  }

  private void room(int more) {
    if (size + 4 * more + 4 > chars.length) {
      chars = Arrays.copyOf(chars, 2 * (size + 4 * more + 4));
    }
    if (count + 2 > starts.length) {
      int length = starts.length * 2;
      starts = Arrays.copyOf(starts, length);
      segments = Arrays.copyOf(segments, length);
      offsets = Arrays.copyOf(offsets, length);
      keys = Arrays.copyOf(keys, length);
      umlauts = Arrays.copyOf(umlauts, length);
      traits = Arrays.copyOf(traits, length);
    }
  }

  /** Number of folded letters and digits of all words. */
  int size() {
    return size;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return starts[word + 1];
  }

  int length(int word) {
    return starts[word + 1] - starts[word];
  }

  /** Number of commas, semicolons and line feeds before the word. */
  int segment(int word) {
    return segments[word];
  }

  /** Where the word stands in the identifier, in UTF-16 units. */
  int offset(int word) {
    return offsets[word];
  }

  /** {@link WordKey} of the folded word. */
  long key(int word) {
    return keys[word];
  }

  /** The key with umlauts written out (mueller); the same where there are none. */
  long umlaut(int word) {
    return umlauts[word];
  }

  /** The key without the e behind a, o and u (muller for mueller); the same where there is none. */
  long skeleton(int word) {
    long key = WordKey.EMPTY;
    for (int i = start(word); i < end(word); i++) {
      char c = chars[i];
      char before = i > start(word) ? chars[i - 1] : ' ';
      boolean silent = c == 'e' && (before == 'a' || before == 'o' || before == 'u');
      key = silent ? key : WordKey.next(key, c);
    }
    return key;
  }

  /** The key of words {@code from} (included) to {@code to} (excluded) written together. */
  long joined(int from, int to) {
    return key(WordKey.EMPTY, starts[from], starts[to]);
  }

  /** {@code key} continued by a piece of {@link #chars}. */
  long key(long key, int from, int to) {
    long longer = key;
    for (int i = from; i < to; i++) {
      longer = WordKey.next(longer, chars[i]);
    }
    return longer;
  }

  /** The value of a word of at most nine digits. */
  int number(int word) {
    int number = 0;
    for (int i = start(word); i < end(word); i++) {
      number = number * 10 + chars[i] - '0';
    }
    return number;
  }

  /** How many letters the word begins with. */
  int letters(int word) {
    int at = start(word);
    while (at < end(word) && (chars[at] < '0' || chars[at] > '9')) {
      at++;
    }
    return at - start(word);
  }

  boolean isLetters(int word) {
    return (traits[word] & (LETTERS | DIGITS)) == LETTERS;
  }

  boolean isNumber(int word) {
    return (traits[word] & (LETTERS | DIGITS)) == DIGITS;
  }

  boolean hasDigit(int word) {
    return (traits[word] & DIGITS) != 0;
  }

  boolean isMixed(int word) {
    return (traits[word] & (LETTERS | DIGITS)) == (LETTERS | DIGITS);
  }

  boolean isUpper(int word) {
    return (traits[word] & LOWER) == 0;
  }

  /** Whether the folded word ends with {@code ascii}. */
  boolean endsWith(int word, String ascii) {
    int from = end(word) - ascii.length();
    if (from < start(word)) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (chars[from + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
