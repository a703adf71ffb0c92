package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers and codes without their separators: telephones, orders, accounts, postcodes, plates. */
final class Compacts {
  private static final int WIDEST_GAP = 3;
  private static final int MOST_WORDS = 24;

  private final Map<String, Value> values = new HashMap<>();
  private final BitSet lengths = new BitSet();
  private final BitSet firsts = new BitSet();
  private int longest;

  private record Value(Kind kind, String rule) {}

  /** Adds a value in any format; the first kind given for it stays. */
  void add(String value, Kind kind, String rule) {
    addCompact(compact(value), kind, rule);
  }

  /** Adds a value that is compact already. */
  void addCompact(String compact, Kind kind, String rule) {
    if (compact.length() < 3) {
      return;
    }
    values.putIfAbsent(compact, new Value(kind, rule));
    lengths.set(compact.length());
    firsts.set(compact.charAt(0));
    longest = Math.max(longest, compact.length());
  }

  /** Letters and digits only, in lower case, without accents. */
  static String compact(String value) {
    Words words = Words.of(value);
    StringBuilder out = new StringBuilder();
    for (int w = 0; w < words.count(); w++) {
      append(out, words, w);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Words words, int word) {
    char spelled = words.isLetters(word) ? SpelledDigits.of(words.folded(word)) : '\0';
    if (spelled != '\0') {
      out.append(spelled);
      return;
    }
    String folded = words.folded(word);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      out.append(
          Character.isDigit(c) && c > 127 ? (char) ('0' + Math.max(0, Character.digit(c, 10))) : c);
    }
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The longest value that starts at {@code word}, or null. */
  @Nullable Finding at(Words words, int word) {
    StringBuilder compact = new StringBuilder();
    Finding found = null;
    for (int w = word; w < words.count() && w - word < MOST_WORDS; w++) {
      append(compact, words, w);
      if (compact.isEmpty() || compact.length() > longest || !firsts.get(compact.charAt(0))) {
        break;
      }
      Value value = lengths.get(compact.length()) ? values.get(compact.toString()) : null;
      if (value != null && isWhole(words, word, w)) {
        found = finding(words, word, w, value);
      }
      if (!words.isNear(w, WIDEST_GAP)) {
        break;
      }
    }
    return found;
  }

  /** Short values must not be a piece of a decimal or of a time. */
  private static boolean isWhole(Words words, int first, int last) {
    if (words.end(last) - words.start(first) > 5) {
      return true;
    }
    String text = words.text();
    int end = words.end(last);
    int start = words.start(first);
    boolean decimalBehind =
        end + 1 < text.length()
            && ".,:".indexOf(text.charAt(end)) >= 0
            && Character.isDigit(text.charAt(end + 1));
    boolean decimalBefore =
        start > 1
            && ".,:".indexOf(text.charAt(start - 1)) >= 0
            && Character.isDigit(text.charAt(start - 2));
    return !decimalBehind && !decimalBefore;
  }

  private static Finding finding(Words words, int first, int last, Value value) {
    int start = words.start(first);
    char before = start > 0 ? words.text().charAt(start - 1) : '\0';
    boolean mark = value.kind() == Kind.PHONE ? before == '+' : before == '#';
    boolean open =
        value.kind() == Kind.PHONE
            && before == '('
            && words.text().substring(start, words.end(last)).indexOf(')') > 0;
    return new Finding(
        mark || open ? start - 1 : start,
        words.end(last),
        value.kind(),
        1,
        value.rule(),
        "one of the subject's known identifiers");
  }
}
