package dev.sotto.text.mask;

/**
 * The words and numbers of texts, one by one, in pairs and in threes, so that it can be told of a
 * form that it stands in none of them. It may say that one does although it does not, never the
 * other way round. Linear in the texts; holds hashes, no text.
 */
final class Seen {
  private static final int WINDOW = 6;
  private static final int WINDOWS = 1_000_000;
  private static final int MOST_SIGNS = 2;
  private static final long PRIME = 0x100000001B3L;
  private static final long BASIS = 0xCBF29CE484222325L;

  private final LongSet grams = new LongSet();
  private final LongSet windows = new LongSet();

  /** Adds a text. */
  void add(CharSequence text) {
    long before = 0;
    long twoBefore = 0;
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end == at) {
        at++;
        continue;
      }
      long token = token(text, at, end);
      grams.add(token);
      grams.add(pair(before, token));
      grams.add(three(twoBefore, before, token));
      twoBefore = before;
      before = token;
      at = end;
    }
    addWindows(text);
  }

  private void addWindows(CharSequence text) {
    int window = 0;
    int digits = 0;
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        window = (window * 10 + (c - '0')) % WINDOWS;
        digits++;
        signs = 0;
        if (digits >= WINDOW) {
          windows.add(window);
        }
      } else if (++signs > MOST_SIGNS || Character.isLetter(c)) {
        digits = 0;
      }
    }
  }

  /** Whether {@code form} surely stands in no text that was added, in whatever case. */
  boolean lacks(CharSequence form) {
    long before = 0;
    long twoBefore = 0;
    int count = 0;
    int at = 0;
    while (at < form.length()) {
      int end = end(form, at);
      if (end == at) {
        at++;
        continue;
      }
      long token = token(form, at, end);
      boolean unseen =
          !grams.has(token)
              || (count > 0 && !grams.has(pair(before, token)))
              || (count > 1 && !grams.has(three(twoBefore, before, token)));
      if (unseen) {
        return true;
      }
      twoBefore = before;
      before = token;
      count++;
      at = end;
    }
    return false;
  }

  /** Whether {@code digits}, six at least, surely stand in no text, whatever signs between them. */
  boolean lacksDigits(String digits) {
    for (int i = 0; i + WINDOW <= digits.length(); i++) {
      if (!windows.has(Integer.parseInt(digits.substring(i, i + WINDOW)))) {
        return true;
      }
    }
    return false;
  }

  /** Where the run of letters or of digits that begins there ends. */
  private static int end(CharSequence text, int at) {
    int end = at;
    while (end < text.length() && letter(text.charAt(end))) {
      end++;
    }
    while (end == at || digit(text.charAt(end - 1))) {
      if (end == text.length() || !digit(text.charAt(end))) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean letter(char c) {
    return FormTree.word(c) && !digit(c);
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static long token(CharSequence text, int from, int to) {
    long hash = BASIS;
    for (int i = from; i < to; i++) {
      hash = (hash ^ FormTree.folded(text.charAt(i))) * PRIME;
    }
    return hash;
  }

  private static long pair(long a, long b) {
    return (a * 31 + 1) * PRIME ^ b;
  }

  private static long three(long a, long b, long c) {
    return pair(pair(a, b) + 7, c);
  }

  @Override
  public String toString() {
    return "Seen[" + grams + "]";
  }
}
