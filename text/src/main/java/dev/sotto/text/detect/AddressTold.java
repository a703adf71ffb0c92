package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows "my address is" up to the end of the sentence, where it holds a digit or a kind of
 * street.
 */
final class AddressTold implements Rule {
  private static final Set<String> TYPES = WordList.set("streets.txt", "behind");
  private static final Set<String> ENDS =
      Set.of(
          "and", "but", "my", "phone", "und", "et", "y", "con", "ed", "en", "for", "please",
          "which", "with", "they", "i", "is", "where", "tel");
  private static final int MOST_WORDS = 12;

  @Override
  public int startsAt() {
    return Traits.HINT;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    Hint hint = page.cues.at(word);
    if (hint == null || hint.cue() != Cue.ADDRESS) {
      return null;
    }
    int start = Spoken.afterVerb(page, word);
    int first = start < 0 ? -1 : page.wordAt(start);
    if (first < 0 || page.words.start(first) != start || page.isTaken(first)) {
      return null;
    }
    if (isLabel(page, first)) {
      return null;
    }
    int last = last(page, first);
    return last < 0
        ? null
        : Spans.of(
            page,
            first,
            last,
            Kind.ADDRESS,
            .6,
            "ADDRESS/told",
            "follows words that announce an address");
  }

  /** "Address 1:", "address 2:". */
  private static boolean isLabel(Page page, int word) {
    return page.words.isNumber(word)
        && page.words.length(word) <= 2
        && page.charAt(page.words.end(word)) == ':';
  }

  private static int last(Page page, int first) {
    Words words = page.words;
    int last = -1;
    boolean telling = false;
    for (int w = first;
        w < words.count() && w - first < MOST_WORDS && words.line(w) == words.line(first);
        w++) {
      if (ENDS.contains(words.folded(w)) || page.isTaken(w) || page.cues.at(w) != null) {
        break;
      }
      last = w;
      telling |=
          words.hasDigit(w)
              || (w > first && TYPES.contains(words.folded(w)) && words.isCapitalized(w));
      if (!words.isNear(w, 2)
          || ".;?!".indexOf(page.charAt(words.end(w))) >= 0 && words.length(w) > 3) {
        break;
      }
    }
    return telling ? last : -1;
  }
}
