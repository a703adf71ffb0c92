package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mail addresses spoken or disguised: {@code anna (at) example (dot) com}, "anna dot keller at
 * example dot com".
 */
final class SpokenEmails implements Rule {
  private static final Set<String> AT = WordList.set("spoken.txt", "at");
  private static final Set<String> DOT = WordList.set("spoken.txt", "dot");
  private static final Set<String> DASH = WordList.set("spoken.txt", "dash");
  private static final Set<String> TLD = WordList.set("spoken.txt", "tld");
  private static final Set<String> PROVIDERS = WordList.set("spoken.txt", "provider");
  private static final int MOST_LABELS = 5;

  @Override
  public int startsAt() {
    return Traits.AT;
  }

  /** {@code word} is the word for the at sign. */
  @Override
  public @Nullable Finding at(Page page, int word) {
    if (word == 0 || !AT.contains(page.words.folded(word)) || !page.words.isNear(word - 1, 3)) {
      return null;
    }
    int last = domain(page, word);
    if (last < 0 || page.isTaken(word - 1)) {
      return null;
    }
    int first = local(page.words, word - 1);
    int start = page.words.start(first);
    return new Finding(
        start,
        page.words.end(last),
        Kind.EMAIL,
        .85,
        "EMAIL/spoken",
        "a mail address in words or disguised");
  }

  /** Last word of the domain behind the at, or -1. */
  private static int domain(Page page, int at) {
    Words words = page.words;
    boolean disguised =
        "([{<".indexOf(page.charAt(words.start(at) - 1)) >= 0 || !words.folded(at).equals("at");
    int w = at + 1;
    boolean spoken = false;
    int dots = 0;
    while (w + 1 < words.count() && words.isNear(w - 1, 3) && dots < MOST_LABELS) {
      boolean said =
          DOT.contains(words.folded(w + 1)) && w + 2 < words.count() && words.isNear(w + 1, 3);
      boolean written = page.charAt(words.end(w)) == '.' && words.isNear(w, 1);
      if (!said && !written) {
        break;
      }
      spoken |= said;
      w += said ? 2 : 1;
      dots++;
      if (TLD.contains(words.folded(w)) && !goesOn(page, w)) {
        return spoken || disguised || PROVIDERS.contains(words.folded(at + 1)) ? w : -1;
      }
    }
    return -1;
  }

  private static boolean goesOn(Page page, int word) {
    boolean dotBehind = page.charAt(page.words.end(word)) == '.' && page.words.isNear(word, 1);
    return dotBehind || (page.words.isNear(word, 2) && DOT.contains(page.words.folded(word + 1)));
  }

  /** First word of the local part that ends at {@code last}. */
  private static int local(Words words, int last) {
    int first = last;
    while (first >= 2 && last - first < 2 * MOST_LABELS && words.isNear(first - 1, 3)) {
      String before = words.folded(first - 1);
      boolean said = (DOT.contains(before) || DASH.contains(before)) && words.isNear(first - 2, 3);
      boolean written =
          words.end(first - 1) + 1 == words.start(first)
              && "._-+".indexOf(words.text().charAt(words.end(first - 1))) >= 0;
      if (!said && !written) {
        break;
      }
      first -= said ? 2 : 1;
    }
    return first;
  }
}
