package dev.sotto.server.mask;

import dev.sotto.server.subject.FoundIdentifier;
import dev.sotto.text.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a reply that may be somebody's identifier.
 *
 * @param bare a number literal of JSON, outside strings
 */
record IdentifierRun(int start, int end, FoundIdentifier identifier, boolean bare) {
  /** Signs within addresses and numbers. */
  private static final String SIGNS = "._%+-@/()'";

  private static final int SHORTEST_NUMBER = 5;
  private static final int FEWEST_DIGITS = 3;
  private static final int PHONE_DIGITS = 6;

  /** Where scripts end that write addresses and put spaces between words. */
  private static final char SPACED = 0x590;

  /** Whether {@code c} may stand in an identifier. */
  static boolean may(char c) {
    return SIGNS.indexOf(c) >= 0 || c < SPACED && Character.isLetterOrDigit(c);
  }

  /** Where the run that begins at {@code start} ends: a space between digits is part of it. */
  static int end(CharSequence text, int start, boolean json) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean between = c == ' ' && at > start && numeric(text.charAt(at - 1));
      if (!may(c) && !(between && (at + 1 == text.length() || numeric(text.charAt(at + 1))))) {
        return at;
      }
      at++;
    }
    return at;
  }

  private static boolean numeric(char c) {
    return c >= '0' && c <= '9' || c == '+' || c == '(' || c == ')';
  }

  /** What of the run from {@code start} to {@code end} is worth asking, longest first. */
  static List<IdentifierRun> in(CharSequence text, int start, int end, boolean bare) {
    List<IdentifierRun> runs = new ArrayList<>(1);
    if (hasDigitOrAt(text, start, end)) {
      add(text, start, end, bare, runs);
      for (int from = start, at = start; at <= end; at++) {
        if (at == end || text.charAt(at) == ' ') {
          if (at - from < end - start) {
            add(text, from, at, bare, runs);
          }
          from = at + 1;
        }
      }
    }
    return runs;
  }

  private static boolean hasDigitOrAt(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '@' || c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  private static void add(
      CharSequence text, int from, int to, boolean bare, List<IdentifierRun> into) {
    int start = from;
    int end = to;
    while (start < end
        && !Character.isLetterOrDigit(text.charAt(start))
        && text.charAt(start) != '+') {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      String value = text.subSequence(start, end).toString();
      Kind kind = kind(value);
      if (kind != null) {
        into.add(new IdentifierRun(start, end, new FoundIdentifier(kind, value), bare));
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Kind kind(String value) {
    int at = value.indexOf('@');
    if (at > 0 && value.indexOf('.', at) > 0) {
      return Kind.EMAIL;
    }
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < value.length(); i++) {
      digits += Character.isDigit(value.charAt(i)) ? 1 : 0;
      letters += Character.isLetter(value.charAt(i)) ? 1 : 0;
    }
    if (letters == 0 && digits >= PHONE_DIGITS) {
      return Kind.PHONE;
    }
    return digits >= FEWEST_DIGITS && digits + letters >= SHORTEST_NUMBER ? Kind.OTHER_ID : null;
  }
}
