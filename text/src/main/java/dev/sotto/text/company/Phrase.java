package dev.sotto.text.company;

import dev.sotto.text.words.Words;

/**
 * A word or phrase of a list, with the signs in and around it: {@code C++} is not C, {@code AT&T}
 * not "at t". Blanks, dashes, dots and slashes between words stand for each other.
 *
 * @param owner the number of its list
 * @param context whether it is a context word of the list
 */
record Phrase(String written, Words words, int owner, boolean context, boolean caseSensitive) {
  private static final String JOINTS = " \t\u00A0\u202F-\u2010\u2011_./'\u2019";
  private static final int WIDEST = 3;

  /** Whether it stands in {@code text} from word {@code first} on, whose folded words fit. */
  boolean stands(Words text, int first) {
    int count = words.count();
    for (int i = 0; i < count; i++) {
      if (caseSensitive && !words.raw(i).equals(text.raw(first + i))) {
        return false;
      }
      if (i + 1 < count && !joined(text, first + i, i)) {
        return false;
      }
    }
    return text.text().startsWith(tail(), text.end(first + count - 1))
        && text.text().startsWith(head(), start(text, first));
  }

  /** Where it begins if its first word is {@code first}. */
  int start(Words text, int first) {
    return text.start(first) - words.start(0);
  }

  /** Where it ends if its first word is {@code first}. */
  int end(Words text, int first) {
    return text.end(first + words.count() - 1) + tail().length();
  }

  private String head() {
    return written.substring(0, words.start(0));
  }

  private String tail() {
    return written.substring(words.end(words.count() - 1));
  }

  private boolean joined(Words text, int word, int own) {
    if (!text.isNear(word, WIDEST + words.gap(own).length())) {
      return false;
    }
    String gap = text.gap(word);
    String wanted = words.gap(own);
    return gap.equals(wanted) || (gap.length() <= WIDEST && joint(gap) && joint(wanted));
  }

  private static boolean joint(String gap) {
    for (int i = 0; i < gap.length(); i++) {
      if (JOINTS.indexOf(gap.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
