package dev.sotto.text.known;

import dev.sotto.text.words.Fold;

/** One key for the ways to write a name: Müller, Mueller and Muller share {@code muller}. */
final class Skeleton {
  private Skeleton() {}

  static String of(String word) {
    return ofFolded(Fold.fold(word));
  }

  /** The same for a word that is folded already: ae, oe and ue lose their e. */
  static String ofFolded(String folded) {
    int e = folded.indexOf('e', 1);
    while (e > 0 && !isUmlaut(folded, e)) {
      e = folded.indexOf('e', e + 1);
    }
    if (e < 0) {
      return folded;
    }
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (!isUmlaut(folded, i)) {
        out.append(folded.charAt(i));
      }
    }
    return out.toString();
  }

  private static boolean isUmlaut(String folded, int at) {
    return at > 0 && folded.charAt(at) == 'e' && "aou".indexOf(folded.charAt(at - 1)) >= 0;
  }
}
