package dev.sotto.text.words;

import java.util.Arrays;

/**
 * The words of a text: longest runs of letters, digits and combining marks, found in one pass.
 * Offsets are UTF-16 units. Not thread-safe: folded forms are made when first asked for.
 */
public final class Words {
  private static final int LONGEST_FOLDED = 64;

  private final String text;
  private int count;
  private int[] starts;
  private int[] ends;
  private boolean[] letters;
  private boolean[] digits;
  private int[] lines;
  private String[] folded;

  private Words(String text) {
    this.text = text;
    int size = text.length() / 5 + 8;
    starts = new int[size];
    ends = new int[size];
    letters = new boolean[size];
    digits = new boolean[size];
    lines = new int[size];
    split();
    folded = new String[count];
  }

  /** The words of {@code text}. */
  public static Words of(String text) {
    return new Words(text);
  }

  private void split() {
    int line = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isWordStart(c)) {
        at = word(at, line);
      } else {
        line += c == '\n' ? 1 : 0;
        at += Character.charCount(c);
      }
    }
  }

  private int word(int start, int line) {
    boolean hasLetter = false;
    boolean hasDigit = false;
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isDigit(c)) {
        hasDigit = true;
      } else if (isLetter(c)) {
        hasLetter = true;
      } else if (isMark(c)) {
        hasLetter |= hasDigit;
      } else {
        break;
      }
      at += Character.charCount(c);
    }
    grow();
    starts[count] = start;
    ends[count] = at;
    letters[count] = hasLetter;
    digits[count] = hasDigit;
    lines[count++] = line;
    return at;
  }

  private void grow() {
    if (count < starts.length) {
      return;
    }
    int size = count * 2;
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    letters = Arrays.copyOf(letters, size);
    digits = Arrays.copyOf(digits, size);
    lines = Arrays.copyOf(lines, size);
  }

  private static boolean isWordStart(int c) {
    return c < 128 ? isAscii(c) : Character.isDigit(c) || isLetter(c);
  }

  private static boolean isAscii(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Letters but the ordinal signs, which stand between a number and its rest (3º, 2ª). */
  private static boolean isLetter(int c) {
    return Character.isLetter(c) && c != 'º' && c != 'ª';
  }

  private static boolean isMark(int c) {
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  public String text() {
    return text;
  }

  /** Number of words. */
  public int count() {
    return count;
  }

  public int start(int word) {
    return starts[word];
  }

  public int end(int word) {
    return ends[word];
  }

  public int length(int word) {
    return ends[word] - starts[word];
  }

  /** Number of line feeds before the word. */
  public int line(int word) {
    return lines[word];
  }

  /** Whether the word is of digits only, without combining marks. */
  public boolean isNumber(int word) {
    return digits[word] && !letters[word];
  }

  /** Whether the word is of letters only. */
  public boolean isLetters(int word) {
    return letters[word] && !digits[word];
  }

  /** Whether the word has both letters and digits. */
  public boolean isMixed(int word) {
    return letters[word] && digits[word];
  }

  public boolean hasDigit(int word) {
    return digits[word];
  }

  /** Whether the first letter is a capital. */
  public boolean isCapitalized(int word) {
    int c = text.codePointAt(starts[word]);
    return Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  /** Whether no letter is lower case. */
  public boolean isUpper(int word) {
    for (int i = starts[word]; i < ends[word]; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  public String raw(int word) {
    return text.substring(starts[word], ends[word]);
  }

  /** The folded form ({@link Fold}); empty for words too long to be words. */
  public String folded(int word) {
    String form = folded[word];
    if (form == null) {
      form = length(word) > LONGEST_FOLDED ? "" : Fold.fold(raw(word));
      folded[word] = form;
    }
    return form;
  }

  /**
   * Index of the first word that starts at or after {@code offset}; {@link #count} if none does.
   */
  public int from(int offset) {
    int found = Arrays.binarySearch(starts, 0, count, offset);
    return found >= 0 ? found : -found - 1;
  }

  /**
   * Whether {@code word} and the next stand in one line, with at most {@code most} units between.
   */
  public boolean isNear(int word, int most) {
    return word + 1 < count
        && lines[word] == lines[word + 1]
        && starts[word + 1] - ends[word] <= most;
  }

  /** Units between {@code word} and the next word. */
  public String gap(int word) {
    return text.substring(ends[word], word + 1 < count ? starts[word + 1] : text.length());
  }
}
