package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vehicle plates: beside words for one, or in the French form of two letters, three digits, two
 * letters.
 */
final class Plates implements Rule {
  private static final int LONGEST = 10;

  @Override
  public int startsAt() {
    return Traits.DIGIT | Traits.UPPER | Traits.BEFORE_DIGIT;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    if (isFrench(page.words, word)) {
      return Spans.of(
          page,
          word,
          word + 2,
          Kind.VEHICLE_PLATE,
          .75,
          "VEHICLE_PLATE/fr",
          "shaped as a French plate");
    }
    char before = page.charAt(page.words.start(word) - 1);
    if (!page.cues.has(Cue.PLATE)
        || before == '-'
        || before == '#'
        || page.words.length(word) > 8
        || !page.words.hasDigit(word) && !isLead(page, word)) {
      return null;
    }
    int last = lastOf(page, word);
    Compact value = Compact.of(page.words, word, last);
    if (value.digits() < 1 || value.length() < 4 || value.length() > LONGEST) {
      return null;
    }
    List<Hint> about = page.cues.about(word, last);
    return !about.isEmpty() && isPlate(about)
        ? Spans.of(
            page, word, last, Kind.VEHICLE_PLATE, .85, Cue.PLATE.rule(), Cue.PLATE.evidence())
        : null;
  }

  /** The nearest words are for a plate, or the next behind words that only name a matter. */
  private static boolean isPlate(List<Hint> about) {
    return about.get(0).cue() == Cue.PLATE
        || (!about.get(0).strong() && about.size() > 1 && about.get(1).cue() == Cue.PLATE);
  }

  /** One to three letters in capitals, or short letters before digits. */
  private static boolean isLead(Page page, int word) {
    return page.words.length(word) <= 3
        && page.words.isNear(word, 1)
        && !IdByContext.isStopWord(page.words.folded(word))
        && (page.words.hasDigit(word + 1)
            || page.words.isUpper(word)
                && page.words.length(word + 1) <= 3
                && page.words.isUpper(word + 1));
  }

  private static int lastOf(Page page, int word) {
    int last = word;
    int length = page.words.length(word);
    while (last - word < 4
        && page.words.isNear(last, 1)
        && " -·".indexOf(page.charAt(page.words.end(last))) >= 0) {
      int next = last + 1;
      length += page.words.length(next);
      boolean fits =
          page.words.hasDigit(next)
              || page.words.length(next) <= 3 && !IdByContext.isStopWord(page.words.folded(next));
      if (!fits || length > 9 || page.isTaken(next)) {
        break;
      }
      last = next;
    }
    return last;
  }

  private static boolean isFrench(Words words, int word) {
    return words.length(word) == 2
        && words.isLetters(word)
        && words.isUpper(word)
        && words.isNear(word, 1)
        && words.isNumber(word + 1)
        && words.length(word + 1) == 3
        && words.gap(word).equals("-")
        && words.isNear(word + 1, 1)
        && words.isLetters(word + 2)
        && words.length(word + 2) == 2
        && words.isUpper(word + 2);
  }
}
