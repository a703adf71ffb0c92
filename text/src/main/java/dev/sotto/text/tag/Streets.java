package dev.sotto.text.tag;

/** Endings of one-word street names (German, Dutch). */
final class Streets {
  private static final String[] ENDINGS = {
    "strase", "strasse", "str", "gasse", "weg", "platz", "allee", "straat", "laan", "plein",
    "gracht", "kade", "ufer", "damm", "steeg", "dreef", "singel", "hof", "stieg", "ring"
  };

  /** The last two letters of the endings: what most words are ruled out by. */
  private static final boolean[] LAST = new boolean[1 << 10];

  static {
    for (String ending : ENDINGS) {
      LAST[last(ending, ending.length())] = true;
    }
  }

  private Streets() {}

  private static int last(CharSequence text, int end) {
    return (Folding.fold(text.charAt(end - 2)) & 31) << 5
        | (Folding.fold(text.charAt(end - 1)) & 31);
  }

  /** Whether the word from {@code start} to {@code end} ends like a street and has more before. */
  static boolean endsLikeOne(CharSequence text, int start, int end) {
    if (end - start < 2 || !LAST[last(text, end)]) {
      return false;
    }
    for (String ending : ENDINGS) {
      if (end - start > ending.length() + 1 && ends(text, end, ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(CharSequence text, int end, String ending) {
    int from = end - ending.length();
    for (int i = ending.length() - 1; i >= 0; i--) {
      if (Folding.fold(text.charAt(from + i)) != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
