package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Codes written with spaces at the end of a short line, as people spell them: {@code gt 57 t 8},
 * {@code axn 5841}, and a number behind a name or a place that is all the line holds.
 */
final class SpacedLine implements Rule {
  private static final int MOST_WORDS = 8;
  private static final int MOST_BEFORE = 2;
  private static final int LONGEST_NUMBER = 12;
  private static final int LONGEST_LETTERS = 4;

  @Override
  public int startsAt() {
    return Traits.OPENING;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    if (word == 0 || !isShort(page.words, word)) {
      return null;
    }
    if (Postcode.isStateBefore(page.words, word)) {
      return null;
    }
    boolean genitive = "'’".indexOf(page.charAt(page.words.start(word) - 1)) >= 0;
    if (genitive || before(page, word) > MOST_BEFORE) {
      return null;
    }
    int last = code(page, word);
    if (last <= word) {
      return null;
    }
    Hint hint = page.cues.at(word - 1);
    return hint != null && IdByContext.isOfId(hint.cue())
        ? Spans.of(
            page, word, last, hint.cue().kind(), .7, hint.cue().rule(), hint.cue().evidence())
        : found(page, word, last, "a line of short groups, as codes are spelled");
  }

  /** A number behind a word or two that is all the line holds. */
  static @Nullable Finding loneNumber(Page page, int word) {
    boolean last =
        word + 1 >= page.words.count() || page.words.line(word + 1) != page.words.line(word);
    return last && word > 0 && before(page, word) <= MOST_BEFORE && isLoneNumber(page, word)
        ? found(page, word, word, "a number behind a word or two, and nothing else in the line")
        : null;
  }

  private static Finding found(Page page, int first, int last, String evidence) {
    return Spans.of(page, first, last, Kind.OTHER_ID, .4, "OTHER_ID/line", evidence);
  }

  /** Words before in the line, a speaker not counted; many where a digit or a cue is among them. */
  private static int before(Page page, int word) {
    int count = 0;
    int at = word;
    while (at > 0 && page.words.line(at - 1) == page.words.line(word) && count <= MOST_BEFORE) {
      at--;
      if (page.charAt(page.words.end(at)) == ':' && page.words.isLetters(at)) {
        break;
      }
      boolean odd = page.words.hasDigit(at) || (page.cues.at(at) != null && at < word - 1);
      count += odd ? MOST_BEFORE + 1 : 1;
    }
    return count;
  }

  /** Last word of the line if {@code word} and all behind it are groups of a code, else -1. */
  private static int code(Page page, int word) {
    Words words = page.words;
    int digits = 0;
    int length = 0;
    boolean letters = false;
    int last = word;
    for (int w = word; w < words.count() && words.line(w) == words.line(word); w++) {
      if (w - word >= MOST_WORDS || !isSpaced(words, w) || !isGroup(page, w)) {
        return -1;
      }
      digits += words.digits(w);
      length += words.length(w);
      letters |= !words.isNumber(w);
      last = w;
    }
    return letters && length >= 4 && digits >= 2 ? last : -1;
  }

  /** As short as a group is, with another behind it in the line. */
  private static boolean isShort(Words words, int word) {
    return words.length(word) <= (words.hasDigit(word) ? LONGEST_NUMBER : LONGEST_LETTERS)
        && word + 1 < words.count()
        && words.line(word + 1) == words.line(word);
  }

  private static boolean isGroup(Page page, int word) {
    Words words = page.words;
    if (page.isTaken(word)) {
      return false;
    }
    if (words.length(word) > LONGEST_NUMBER) {
      return false;
    }
    String letters = words.isNumber(word) ? "" : withoutDigits(words.folded(word));
    boolean unit = letters.length() > 1 && IdByContext.isStopWord(letters);
    return words.hasDigit(word)
        ? words.length(word) <= LONGEST_NUMBER && !unit
        : words.length(word) <= LONGEST_LETTERS && !unit && page.cues.at(word) == null;
  }

  private static String withoutDigits(String folded) {
    StringBuilder letters = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (!Character.isDigit(folded.charAt(i))) {
        letters.append(folded.charAt(i));
      }
    }
    return letters.toString();
  }

  private static boolean isSpaced(Words words, int word) {
    boolean next = word + 1 < words.count() && words.line(word + 1) == words.line(word);
    return !next
        || words.start(word + 1) == words.end(word) + 1
            && " -".indexOf(words.text().charAt(words.end(word))) >= 0;
  }

  /** Four digits or more that are no year, behind words that no cue speaks of. */
  private static boolean isLoneNumber(Page page, int word) {
    Words words = page.words;
    if (!words.isNumber(word) || before(page, word) == 0 || words.length(word) < 4) {
      return false;
    }
    boolean year = words.length(word) == 4 && Dates.isYear(Dates.number(words, word));
    boolean spaced = words.gap(word - 1).equals(" ");
    return spaced
        && !year
        && page.cues.about(word, word).stream().noneMatch(h -> h.cue() == Cue.NEUTRAL);
  }
}
