package dev.sotto.text.mask;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The values found so far, to be found again where the finder misses them: the same characters, not
 * part of a longer word. Short ones and everyday words do not count, nor does what is no value of
 * somebody's own (an age). Linear in the text for values of bounded length.
 */
final class Repeats {
  private static final int LONGEST = 100;
  private static final int SHORTEST = 3;
  private static final int FILTER = 1 << 14;
  private static final double CONFIDENCE = .9;

  private final Map<String, Kind> kinds = new HashMap<>();

  /** The lengths, longest first, of the values that begin with this word or sign. */
  private final Map<String, int[]> lengths = new HashMap<>();

  private final BitSet heads = new BitSet(FILTER);

  /** Notes a value, and a person's given and family name too. */
  void add(Kind kind, String value) {
    if (kinds.containsKey(value)) {
      return;
    }
    if (kind == Kind.PERSON && value.length() <= PersonName.LONGEST) {
      PersonName name = PersonName.of(value);
      if (!name.single()) {
        enterName(name.given());
        enterName(name.family());
      }
      enterName(value);
      return;
    }
    enter(kind, value);
  }

  /** A name, and the same with the s of a genitive or plural (Kellers). */
  private void enterName(String name) {
    enter(Kind.PERSON, name);
    char last = name.isEmpty() ? 's' : name.charAt(name.length() - 1);
    if (name.length() > SHORTEST && Character.isLowerCase(last) && last != 's') {
      enter(Kind.PERSON, name + "s");
    }
  }

  private void enter(Kind kind, String value) {
    if (!telling(kind, value) || kinds.putIfAbsent(value, kind) != null) {
      return;
    }
    String head = value.substring(0, headEnd(value, 0));
    heads.set(filter(head, 0, head.length()));
    lengths.merge(head, new int[] {value.length()}, Repeats::with);
  }

  private static int[] with(int[] lengths, int[] more) {
    if (Arrays.stream(lengths).anyMatch(l -> l == more[0])) {
      return lengths;
    }
    int[] all = Arrays.copyOf(lengths, lengths.length + 1);
    int at = lengths.length;
    while (at > 0 && all[at - 1] < more[0]) {
      all[at] = all[at - 1];
      at--;
    }
    all[at] = more[0];
    return all;
  }

  private static boolean telling(Kind kind, String value) {
    if (kind == Kind.AGE || value.length() > LONGEST || Words.everyday(value)) {
      return false;
    }
    long digits = value.chars().filter(Character::isDigit).count();
    long letters = value.chars().filter(Character::isLetter).count();
    if (letters == 0) {
      return digits > SHORTEST && !year(value);
    }
    boolean few = kind == Kind.PERSON || digits > 0;
    return letters + digits >= (few ? SHORTEST : SHORTEST + 1);
  }

  private static boolean year(String value) {
    return value.length() == 4 && (value.startsWith("19") || value.startsWith("20"));
  }

  /** Tells {@code to} of each occurrence: leftmost, then longest. */
  void find(String text, Consumer<Finding> to) {
    if (kinds.isEmpty()) {
      return;
    }
    int at = 0;
    while (at < text.length()) {
      int head = headEnd(text, at);
      int end = heads.get(filter(text, at, head)) ? end(text, at, head) : 0;
      if (end > 0) {
        to.accept(finding(text, at, end));
      }
      at = Math.max(head, end);
    }
  }

  private int end(String text, int at, int head) {
    int @Nullable [] candidates = lengths.get(text.substring(at, head));
    if (candidates == null) {
      return 0;
    }
    for (int length : candidates) {
      int end = at + length;
      boolean whole =
          end <= text.length()
              && (end == text.length() || !word(text.charAt(end)) || !word(text.charAt(end - 1)));
      if (whole && kinds.containsKey(text.substring(at, end))) {
        return end;
      }
    }
    return 0;
  }

  private Finding finding(String text, int start, int end) {
    Kind kind = kinds.getOrDefault(text.substring(start, end), Kind.OTHER_ID);
    return new Finding(
        start, end, kind, CONFIDENCE, "repeat", "the same as a value found elsewhere");
  }

  /** Where the word that begins at {@code at} ends; a sign stands alone. */
  private static int headEnd(String text, int at) {
    int end = at + 1;
    if (word(text.charAt(at))) {
      while (end < text.length() && word(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static int filter(String text, int start, int end) {
    int second = end - start > 1 ? text.charAt(start + 1) : 0;
    return (text.charAt(start) * 961 + second * 31 + end - start) & (FILTER - 1);
  }

  private static boolean word(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || (c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK);
  }

  @Override
  public String toString() {
    return "Repeats[" + kinds.size() + " values]";
  }
}
