package dev.sotto.text.detect;

import java.util.Set;

/**
 * Steps over what stands between a word such as "password" and the value: "is", "=", a colon,
 * quotes.
 */
final class Spoken {
  private static final Set<String> VERBS =
      Set.of(
          "is", "was", "ist", "lautet", "est", "es", "e", "era", "war", "now", "heisst", "to", "as",
          "jetzt");
  private static final String MARKS = " \t:=\"'`*«“„>-";

  private Spoken() {}

  /** Offset of the value behind {@code word}, or -1 where the line ends before. */
  static int afterVerb(Page page, int word) {
    int at = page.words.end(word);
    boolean marked = false;
    int next = word + 1;
    while (next < page.words.count()
        && next - word <= 2
        && page.words.line(next) == page.words.line(word)
        && VERBS.contains(page.words.folded(next))) {
      at = page.words.end(next);
      marked = true;
      next++;
    }
    while (at < page.text.length() && MARKS.indexOf(page.text.charAt(at)) >= 0) {
      marked |= page.text.charAt(at) == ':' || page.text.charAt(at) == '=';
      at++;
    }
    boolean ends = at >= page.text.length() || Character.isWhitespace(page.text.charAt(at));
    return ends || at == page.words.end(word) ? -1 : at;
  }
}
