package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ages of people: a number up to 120 among words for an age. A guarantee of two years is none. */
final class Age implements Rule {
  private static final Phrases<String> PHRASES = load();
  private static final Set<String> BARE =
      Set.of(
          "age",
          "aged",
          "turned",
          "turn",
          "turning",
          "alter",
          "edad",
          "eta",
          "leeftijd",
          "idade",
          "werde",
          "he",
          "she");

  private static final Set<String> PRONOUNS = Set.of("he", "she");

  private static Phrases<String> load() {
    Phrases<String> phrases = new Phrases<>();
    WordList.read("ages.txt", (section, entry) -> phrases.add(entry, section));
    return phrases;
  }

  @Override
  public int startsAt() {
    return Traits.NUMBER;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    Words words = page.words;
    if (!words.isNumber(word) || words.length(word) > 3 || Dates.number(words, word) > 120) {
      return null;
    }
    boolean oldBehind = section(page, word + 1).equals("behind");
    boolean yearsBehind = section(page, word + 1).equals("years");
    int before = before(page, word);
    boolean told = oldBehind || (before >= 0 && (yearsBehind || isBare(words, before, word)));
    return told
        ? Spans.of(
            page, word, word, Kind.AGE, .8, "AGE/context", "a number beside words for an age")
        : null;
  }

  private static String section(Page page, int word) {
    if (word >= page.words.count() || !page.words.isNear(word - 1, 2)) {
      return "";
    }
    Phrases.Match<String> match = PHRASES.at(page.words, word);
    return match == null ? "" : match.value();
  }

  /** First word of a phrase that ends just before {@code word}, or -1. */
  private static int before(Page page, int word) {
    for (int w = word - 1; w >= Math.max(0, word - 3); w--) {
      if (page.words.line(w) != page.words.line(word)) {
        return -1;
      }
      Phrases.Match<String> match = PHRASES.at(page.words, w);
      if (match != null && match.value().equals("before") && word - match.last() <= 2) {
        return w;
      }
    }
    return -1;
  }

  /** Whether the number needs no "years": "aged 35", but not "I am 35 minutes late". */
  private static boolean isBare(Words words, int before, int word) {
    if (!BARE.contains(words.folded(before))) {
      return false;
    }
    boolean unitBehind =
        words.isNear(word, 1) && words.isLetters(word + 1) && words.gap(word).equals(" ");
    return !unitBehind
        || !PRONOUNS.contains(words.folded(before))
            && Dates.number(words, word) >= 13
            && !words.folded(word + 1).startsWith("m");
  }
}
