package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Fold;
import dev.sotto.text.words.FoldTable;
import dev.sotto.text.words.WordKey;
import dev.sotto.text.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers and codes in one text, whatever stands between their digits and letters, and digits
 * said as words: it joins words from each possible start on and asks for each end. Asked word by
 * word, in order.
 */
final class CodeScan {
  private static final int WIDEST_GAP = 3;
  private static final int MOST_WORDS = 40;
  private static final int SHORTEST_INNER = 6;
  private static final int ROOM = 80;

  private final Words words;
  private final String text;
  private final KnownIdentifiers known;
  private final SpelledNumber spelled;

  /** What is joined so far, and its key. */
  private final char[] joined = new char[ROOM];

  private int size;
  private long key;
  private boolean digitsOnly;
  private boolean lettersOnly;

  private int from;
  private int end;
  private @Nullable CodeKind kind;

  /** Offset in the text before which all is told. */
  private int done;

  CodeScan(Words words, KnownIdentifiers known) {
    this.words = words;
    this.text = words.text();
    this.known = known;
    this.spelled = new SpelledNumber(words);
  }

  /** Adds the longest code that starts at the word, or at digits within it. */
  void at(int word, List<Finding> out) {
    if (words.start(word) < done || scan(word, words.start(word), out) || !words.isMixed(word)) {
      return;
    }
    for (int at = words.start(word) + 1; at < words.end(word); at++) {
      boolean begins = isDigit(text.charAt(at)) && !isDigit(text.charAt(at - 1));
      if (begins && scan(word, at, out)) {
        return;
      }
    }
  }

  private boolean scan(int word, int start, List<Finding> out) {
    from = start;
    size = 0;
    key = WordKey.EMPTY;
    digitsOnly = true;
    lettersOnly = true;
    kind = null;
    int w = word;
    while (w < words.count() && w - word < MOST_WORDS) {
      int last = append(w, w == word);
      if (last < 0 || size > known.longest || !words.isNear(last, WIDEST_GAP)) {
        break;
      }
      w = last + 1;
    }
    if (kind == null) {
      return false;
    }
    done = end;
    out.add(finding(kind));
    return true;
  }

  /** Joins a word and what is said with it; the last word of that, or -1 where none fits. */
  private int append(int word, boolean first) {
    if (words.hasDigit(word)) {
      return chars(word, first ? from : words.start(word));
    }
    int said = spelled.read(word);
    if (said >= 0) {
      for (int i = 0; i < spelled.length(); i++) {
        push(spelled.digit(i));
      }
      check(words.end(said), true);
      return said;
    }
    boolean short1 = words.length(word) <= known.longestLetters;
    if (!first && !short1) {
      return lettersOnly && size > 2 && isSpoken(word) ? word : -1;
    }
    return chars(word, words.start(word));
  }

  private boolean isSpoken(int word) {
    return (Vocabulary.roles(words.key(word)) & Role.SPOKEN) != 0;
  }

  private int chars(int word, int start) {
    for (int i = start; i < words.end(word) && size <= known.longest; i++) {
      char c = text.charAt(i);
      boolean turn = i > start && isDigit(c) != isDigit(text.charAt(i - 1));
      if (turn && size >= SHORTEST_INNER) {
        check(i, false);
      }
      append(c);
    }
    if (size <= known.longest) {
      check(words.end(word), true);
    }
    return word;
  }

  private void append(char c) {
    if (c < 128) {
      push(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
    } else if (Character.isDigit(c)) {
      push((char) ('0' + Character.digit(c, 10)));
    } else if (c < FoldTable.SIZE) {
      push(FoldTable.first(c));
      push(FoldTable.second(c));
    } else {
      String folded = Fold.fold(String.valueOf(c));
      for (int i = 0; i < folded.length(); i++) {
        push(folded.charAt(i));
      }
    }
  }

  private void push(char c) {
    if (c != 0 && size < ROOM) {
      joined[size++] = c;
      key = WordKey.next(key, c);
      boolean digit = isDigit(c);
      digitsOnly &= digit;
      lettersOnly &= !digit;
    }
  }

  private static boolean isDigit(char c) {
    return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  /** Whether what is joined up to {@code to} is known; the longest stays. */
  private void check(int to, boolean whole) {
    int roles = known.table.roles(key);
    if ((roles & Role.CODE) != 0 && isWhole(to)) {
      kind = CodeKind.of(roles);
      end = to;
    } else if (lettersOnly && size > 2 && to - from >= 2 * size - 1 && isName(roles)) {
      kind = CodeKind.NAME;
      end = to;
    }
    if (digitsOnly && (whole || size >= SHORTEST_INNER)) {
      CodeKind phone = known.phones.match(joined, size);
      if (phone != null) {
        kind = phone;
        end = to;
      }
    }
  }

  private static boolean isName(int roles) {
    int part = roles & Role.NAME;
    return part != 0 && part <= Role.JOINED;
  }

  /** Short values must not be a piece of a decimal, a time or an amount. */
  private boolean isWhole(int to) {
    if (to - from > 5) {
      return true;
    }
    boolean behind =
        to + 1 < text.length()
            && ".,:".indexOf(text.charAt(to)) >= 0
            && isDigit(text.charAt(to + 1));
    boolean before =
        from > 1 && ".,:".indexOf(text.charAt(from - 1)) >= 0 && isDigit(text.charAt(from - 2));
    return !behind && !before;
  }

  private Finding finding(CodeKind found) {
    char before = from > 0 ? text.charAt(from - 1) : '\0';
    boolean phone = found.kind == Kind.PHONE;
    boolean mark = before == (phone ? '+' : '#');
    boolean open = phone && before == '(' && text.substring(from, end).indexOf(')') > 0;
    return new Finding(
        mark || open ? from - 1 : from,
        end,
        found.kind,
        1,
        found.rule,
        "one of the subject's known identifiers");
  }
}
