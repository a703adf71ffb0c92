package dev.sotto.text.words;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text: longest runs of letters, digits and combining marks, found in one pass.
 * Offsets are UTF-16 units. Not thread-safe: folded forms are made when first asked for.
 */
public final class Words {
  private static final int LONGEST_FOLDED = 64;
  private static final int LETTERS = 1;
  private static final int DIGITS = 2;
  private static final int CAPITAL = 4;
  private static final int LOWER = 8;

  private final String text;
  private int count;
  private int[] starts;
  private int[] ends;
  private byte[] traits;
  private int[] lines;
  private long[] keys;
  private @Nullable String @Nullable [] folded;

  private Words(String text) {
    this.text = text;
    int size = text.length() / 5 + 8;
    starts = new int[size];
    ends = new int[size];
    traits = new byte[size];
    lines = new int[size];
    keys = new long[size];
    split();
  }

  /** The words of {@code text}. */
  public static Words of(String text) {
    return new Words(text);
  }

  private void split() {
    int line = 0;
    int at = 0;
    int end = text.length();
    while (at < end) {
      char c = text.charAt(at);
      if (c < 128 ? isAscii(c) : isWordStart(text.codePointAt(at))) {
        at = word(at, line);
      } else {
        line += c == '\n' ? 1 : 0;
        at += c < 128 ? 1 : Character.charCount(text.codePointAt(at));
      }
    }
  }

  private int word(int start, int line) {
    int found = 0;
    long key = WordKey.EMPTY;
    boolean plain = true;
    int at = start;
    int end = text.length();
    while (at < end) {
      char c = text.charAt(at);
      if (c < 128) {
        if (c >= 'a' && c <= 'z') {
          found |= LETTERS | LOWER;
          key = WordKey.next(key, c);
        } else if (c >= 'A' && c <= 'Z') {
          found |= at == start ? LETTERS | CAPITAL : LETTERS;
          key = WordKey.next(key, (char) (c | 0x20));
        } else if (c >= '0' && c <= '9') {
          found |= DIGITS;
          key = WordKey.next(key, c);
        } else {
          break;
        }
        at++;
        continue;
      }
      int point = text.codePointAt(at);
      int more = wide(point, found, at == start);
      if (more < 0) {
        break;
      }
      found |= more;
      if (c < FoldTable.SIZE) {
        char first = FoldTable.first(c);
        key = first == 0 ? key : WordKey.next(key, first);
        char second = FoldTable.second(c);
        key = second == 0 ? key : WordKey.next(key, second);
      } else {
        plain = false;
      }
      at += Character.charCount(point);
    }
    add(start, at, line, found, at - start > LONGEST_FOLDED ? WordKey.EMPTY : key, plain);
    return at;
  }

  /** The traits that a character beyond ASCII adds to a word, or -1 where it ends the word. */
  private static int wide(int point, int found, boolean first) {
    if (Character.isDigit(point)) {
      return DIGITS;
    }
    if (isLetter(point)) {
      boolean capital = first && (Character.isUpperCase(point) || Character.isTitleCase(point));
      boolean lower = Character.charCount(point) == 1 && Character.isLowerCase(point);
      return LETTERS | (capital ? CAPITAL : 0) | (lower ? LOWER : 0);
    }
    if (isMark(point)) {
      return (found & DIGITS) != 0 ? LETTERS : 0;
    }
    return -1;
  }

  private void add(int start, int end, int line, int found, long key, boolean plain) {
    grow();
    starts[count] = start;
    ends[count] = end;
    traits[count] = (byte) found;
    lines[count] = line;
    keys[count] = key;
    count++;
    if (!plain) {
      keys[count - 1] = WordKey.of(folded(count - 1));
    }
  }

  private void grow() {
    if (count < starts.length) {
      return;
    }
    int size = count * 2;
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    traits = Arrays.copyOf(traits, size);
    lines = Arrays.copyOf(lines, size);
    keys = Arrays.copyOf(keys, size);
  }

  private static boolean isWordStart(int c) {
    return Character.isDigit(c) || isLetter(c);
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
    return (traits[word] & (DIGITS | LETTERS)) == DIGITS;
  }

  /** Whether the word is of letters only. */
  public boolean isLetters(int word) {
    return (traits[word] & (DIGITS | LETTERS)) == LETTERS;
  }

  /** Whether the word has both letters and digits. */
  public boolean isMixed(int word) {
    return (traits[word] & (DIGITS | LETTERS)) == (DIGITS | LETTERS);
  }

  public boolean hasDigit(int word) {
    return (traits[word] & DIGITS) != 0;
  }

  /** How many digits the word has. */
  public int digits(int word) {
    int count = 0;
    for (int i = starts[word]; hasDigit(word) && i < ends[word]; i++) {
      count += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  /** Whether the first letter is a capital. */
  public boolean isCapitalized(int word) {
    return (traits[word] & CAPITAL) != 0;
  }

  /** Whether no letter is lower case. */
  public boolean isUpper(int word) {
    return (traits[word] & LOWER) == 0;
  }

  /** Whether the word ends with {@code ascii}, given in lower case, whatever its own case. */
  public boolean endsWith(int word, String ascii) {
    return length(word) >= ascii.length()
        && text.regionMatches(true, ends[word] - ascii.length(), ascii, 0, ascii.length());
  }

  public String raw(int word) {
    return text.substring(starts[word], ends[word]);
  }

  /** {@link WordKey} of the folded form, without making it. */
  public long key(int word) {
    return keys[word];
  }

  /** Whether the folded form is that of {@code key}. */
  public boolean is(int word, long key) {
    return keys[word] == key;
  }

  /** The folded form ({@link Fold}); empty for words too long to be words. */
  public String folded(int word) {
    String[] forms = folded;
    if (forms == null || word >= forms.length) {
      forms = forms == null ? new String[starts.length] : Arrays.copyOf(forms, starts.length);
      folded = forms;
    }
    String form = forms[word];
    if (form == null) {
      form = length(word) > LONGEST_FOLDED ? "" : Fold.fold(raw(word));
      forms[word] = form;
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
