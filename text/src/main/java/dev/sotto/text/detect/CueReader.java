package dev.sotto.text.detect;

import dev.sotto.text.words.Words;
import org.jspecify.annotations.Nullable;

/** Finds the cues in a text, longest first, in one pass. */
final class CueReader {
  private static final int SHORTEST_COMPOUND = 9;

  record Meaning(Cue cue, boolean strong) {}

  static final Phrases<Meaning> PHRASES = load();

  private CueReader() {}

  private static Phrases<Meaning> load() {
    Phrases<Meaning> phrases = new Phrases<>();
    WordList.read(
        "cues.txt",
        (section, entry) -> {
          boolean strong = !entry.startsWith("~");
          phrases.add(
              strong ? entry : entry.substring(1), new Meaning(Cue.valueOf(section), strong));
        });
    WordList.read(
        "number-words.txt",
        (section, entry) ->
            phrases.add(
                entry, new Meaning(Cue.valueOf(section.substring(0, section.indexOf(' '))), true)));
    return phrases;
  }

  /** For each word the cue that ends there, or null. */
  static @Nullable Hint[] read(Words words, int[] traits) {
    @Nullable Hint[] hints = new Hint[words.count()];
    int at = 0;
    while (at < words.count()) {
      Phrases.Match<Meaning> match = (traits[at] & Traits.CUE) == 0 ? null : PHRASES.at(words, at);
      if (match == null) {
        hints[at] = compound(words, at);
        at++;
      } else {
        Meaning meaning = match.value();
        hints[match.last()] =
            isSpeaker(words, at, match.last(), meaning)
                ? null
                : new Hint(at, match.last(), meaning.cue(), meaning.strong());
        at = match.last() + 1;
      }
    }
    return hints;
  }

  /** "Customer:" at the start of a line says who speaks. */
  private static boolean isSpeaker(Words words, int first, int last, Meaning meaning) {
    boolean opens = first == 0 || words.line(first - 1) != words.line(first);
    int end = words.end(last);
    boolean colon = end < words.text().length() && words.text().charAt(end) == ':';
    return meaning.cue == Cue.CUSTOMER && !meaning.strong && opens && colon;
  }

  /** German and Dutch compounds that no list can hold: any "...nummer" announces a number. */
  private static @Nullable Hint compound(Words words, int word) {
    if (words.length(word) < SHORTEST_COMPOUND || words.hasDigit(word)) {
      return null;
    }
    boolean number = words.endsWith(word, "nummer") || words.endsWith(word, "nummern");
    return number ? new Hint(word, word, Cue.TICKET, true) : null;
  }
}
