package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left of a date of birth beside its words: the year alone, or six or eight digits. */
final class BirthYear implements Rule {
  @Override
  public int startsAt() {
    return Traits.NUMBER;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    Words words = page.words;
    if (!page.cues.has(Cue.BORN) || !words.isNumber(word) || !isPlausible(words, word)) {
      return null;
    }
    List<Hint> about = page.cues.about(word, word);
    if (about.isEmpty() || about.get(0).cue() != Cue.BORN) {
      return null;
    }
    return Spans.of(
        page,
        word,
        word,
        Kind.DATE_OF_BIRTH,
        .85,
        "DATE_OF_BIRTH/year",
        "digits of a date beside words for a birth");
  }

  private static boolean isPlausible(Words words, int word) {
    int length = words.length(word);
    return length == 6 || length == 8 || (length == 4 && Dates.isYear(Dates.number(words, word)));
  }
}
