package dev.sotto.text.tag;

/** Endings of one-word street names (German, Dutch). */
final class Streets {
  private static final String[] ENDINGS = {
    "strase", "strasse", "str", "gasse", "weg", "platz", "allee", "straat", "laan", "plein",
    "gracht", "kade", "ufer", "damm", "steeg", "dreef", "singel", "hof", "stieg", "ring"
  };

  private Streets() {}

  /** Whether the word from {@code start} to {@code end} ends like a street and has more before. */
  static boolean endsLikeOne(CharSequence text, int start, int end) {
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
