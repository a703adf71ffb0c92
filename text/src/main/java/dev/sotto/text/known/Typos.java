package dev.sotto.text.known;

import dev.sotto.text.words.Words;
import java.util.Arrays;

/**
 * Finds names one edit away (from five letters on) or two (from nine on): insertion, deletion,
 * replacement or a swap of neighbours. A word is compared letter by letter only with names of about
 * its length whose set of letters differs by no more than the edits can explain.
 */
final class Typos {
  static final int NONE = 0;
  static final int SLIP = 1;

  /** A slip in the first letter, which is rarer. */
  static final int OTHER_FIRST = 2;

  private static final int ONE_EDIT_FROM = 5;
  private static final int TWO_EDITS_FROM = 9;
  private static final int LONGEST = 24;

  private char[] chars = new char[128];
  private int size;
  private int count;
  private int[] starts = new int[16];
  private int[] letters = new int[16];
  private int[] next = new int[16];

  /** The first name of each length, plus one; 0 where there is none. */
  private final int[] heads = new int[LONGEST + 3];

  /** Lengths of words that may be slips, as bits. */
  private int lengths;

  /** Adds the folded name {@code from[start..end)}. */
  void add(char[] from, int start, int end) {
    int length = end - start;
    if (length < ONE_EDIT_FROM || length > LONGEST || isKnown(from, start, length)) {
      return;
    }
    room(length);
    System.arraycopy(from, start, chars, size, length);
    starts[count] = size;
    letters[count] = letters(from, start, end);
    next[count] = heads[length];
    size += length;
    heads[length] = ++count;
    int edits = edits(length);
    lengths |= ((1 << 2 * edits + 1) - 1) << (length - edits);
  }

  private boolean isKnown(char[] from, int start, int length) {
    for (int name = heads[length]; name > 0; name = next[name - 1]) {
      int at = starts[name - 1];
      if (Arrays.equals(chars, at, at + length, from, start, start + length)) {
        return true;
      }
    }
    return false;
  }

  private void room(int length) {
    if (size + length > chars.length) {
      chars = Arrays.copyOf(chars, 2 * (size + length));
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      letters = Arrays.copyOf(letters, 2 * count);
      next = Arrays.copyOf(next, 2 * count);
    }
  }

  private static int edits(int length) {
    return length >= TWO_EDITS_FROM ? 2 : length >= ONE_EDIT_FROM ? 1 : 0;
  }

  private static int letters(char[] word, int start, int end) {
    int set = 0;
    for (int i = start; i < end; i++) {
      set |= 1 << (word[i] & 31);
    }
    return set;
  }

  /**
   * Whether {@code word}, of letters only and no name itself, may be a slip of a name: {@link
   * #NONE}, {@link #SLIP} or {@link #OTHER_FIRST}.
   */
  int slip(Words words, int word) {
    int length = words.length(word);
    return length <= LONGEST && (lengths >>> length & 1) != 0 ? slip(words, word, length) : NONE;
  }

  private int slip(Words words, int word, int length) {
    String text = words.text();
    int start = words.start(word);
    int set = 0;
    boolean ascii = true;
    for (int i = start; i < start + length; i++) {
      char c = text.charAt(i);
      set |= 1 << (c & 31);
      ascii &= c < 128;
    }
    if (ascii) {
      return near(set, length, text, start);
    }
    String folded = words.folded(word);
    char[] letters = folded.toCharArray();
    return letters.length > LONGEST
        ? NONE
        : near(letters(letters, 0, letters.length), letters.length, folded, 0);
  }

  private int near(int set, int length, String text, int start) {
    for (int other = Math.max(length - 2, 0); other <= Math.min(length + 2, LONGEST); other++) {
      for (int name = heads[other]; name > 0; name = next[name - 1]) {
        int edits = edits(other);
        if (Math.abs(other - length) <= edits
            && Integer.bitCount(set ^ letters[name - 1]) <= 2 * edits
            && Distance.within(edits, text, start, length, chars, starts[name - 1], other)) {
          char first = text.charAt(start);
          return (first | 0x20) == chars[starts[name - 1]] ? SLIP : OTHER_FIRST;
        }
      }
    }
    return NONE;
  }
}
