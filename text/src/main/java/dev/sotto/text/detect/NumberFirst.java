package dev.sotto.text.detect;

import dev.sotto.text.words.Words;
import java.util.Set;
import java.util.regex.Pattern;

/** House number, then street: "6014 Lake Dr", "12 rue des Lilas", "50 bis boulevard Gambetta". */
final class NumberFirst {
  private static final Pattern GAP_1 = Pattern.compile("[ ,]\\s?");
  private static final Pattern GAP_2 = Pattern.compile("[ '’.-] ?");
  private static final Pattern GAP_3 = Pattern.compile("[ .] ?");
  private static final Set<String> TYPES = WordList.set("streets.txt", "behind");
  private static final Set<String> LOOSE = WordList.set("streets.txt", "loose");
  private static final Set<String> STOP = WordList.set("streets.txt", "stop");
  private static final Set<String> SMALL = WordList.set("streets.txt", "small");
  private static final Set<String> DIRECTIONS =
      Set.of(
          "n",
          "s",
          "e",
          "w",
          "nw",
          "ne",
          "sw",
          "se",
          "north",
          "south",
          "east",
          "west",
          "northeast",
          "northwest",
          "southeast",
          "southwest");
  private static final Phrases<Boolean> BEFORE = StreetWords.phrases("before");
  private static final int MOST_NAME_WORDS = 5;

  private NumberFirst() {}

  /** Last word of the street behind the house number {@code number}, or -1. */
  static int last(Page page, int number) {
    Words words = page.words;
    if (!isSpaced(words, number)) {
      return -1;
    }
    int at = number + 1;
    boolean repeated = Set.of("bis", "ter", "quater", "b").contains(words.folded(at));
    if (repeated && words.isNear(at, 2)) {
      at++;
    }
    Phrases.Match<Boolean> type = BEFORE.at(words, at);
    if (type != null
        && words.length(at) > 1
        && words.isNear(type.last(), 2)
        && (words.isCapitalized(at)
            || !TypeFirst.ENGLISH.contains(words.folded(at))
            || SMALL.contains(words.folded(type.last() + 1)))) {
      int last = french(words, type.last() + 1);
      if (last >= 0) {
        return last;
      }
    }
    return english(page, number, at);
  }

  private static boolean isSpaced(Words words, int word) {
    return words.isNear(word, 2) && GAP_1.matcher(words.gap(word)).matches();
  }

  /** The name behind a type: capitals and the small words between; lower case where all is. */
  private static int french(Words words, int from) {
    int last = -1;
    for (int w = from; w < words.count() && w - from < MOST_NAME_WORDS; w++) {
      boolean small = SMALL.contains(words.folded(w));
      boolean name = words.isLetters(w) && (words.isCapitalized(w) || last < 0);
      if (!small && !name) {
        break;
      }
      last = small ? last : w;
      if (!words.isNear(w, 1) || words.gap(w).equals(".") || words.gap(w).equals(",")) {
        break;
      }
    }
    return last;
  }

  private static int english(Page page, int number, int from) {
    Words words = page.words;
    for (int w = from; w < words.count() && w - from <= MOST_NAME_WORDS; w++) {
      if (w > from && isType(page, number, w)) {
        return direction(words, throughTypes(page, number, w));
      }
      if (!isNameWord(words, w, from)
          || !words.isNear(w, 2)
          || !GAP_2.matcher(words.gap(w)).matches()) {
        return -1;
      }
    }
    return -1;
  }

  /** Letters, or an ordinal such as 10th or "10 th". */
  private static boolean isNameWord(Words words, int word, int from) {
    if (words.hasDigit(word)) {
      boolean spacedOrdinal =
          words.isNear(word, 1) && Set.of("th", "st", "nd", "rd").contains(words.folded(word + 1));
      return words.isMixed(word) || (word == from && spacedOrdinal);
    }
    boolean initial = words.length(word) <= 2 && words.isUpper(word);
    return initial || !STOP.contains(words.folded(word));
  }

  private static boolean isType(Page page, int number, int word) {
    Words words = page.words;
    String folded = words.folded(word);
    if (!TYPES.contains(folded)) {
      return false;
    }
    boolean ordinal = folded.equals("st") && words.hasDigit(word - 1);
    if (ordinal) {
      return !words.isNear(word, 1) || !TYPES.contains(words.folded(word + 1));
    }
    boolean measure =
        words.isNear(word, 1)
            && Set.of("meters", "metres", "feet", "ft", "meter", "m")
                .contains(words.folded(word + 1));
    boolean told = words.isCapitalized(word) || page.cues.isAbout(number, number, Cue.ADDRESS);
    return !measure && (!LOOSE.contains(folded) || told);
  }

  /** "Park Place Drive": types that follow each other belong together. */
  private static int throughTypes(Page page, int number, int type) {
    int last = type;
    while (page.words.isNear(last, 1)
        && page.words.gap(last).equals(" ")
        && isType(page, number, last + 1)) {
      last++;
    }
    return last;
  }

  /** "NW" or "North" behind belongs to the street, and a letter ("219 Texas Street C"). */
  private static int direction(Words words, int last) {
    if (!words.isNear(last, 2) || !GAP_3.matcher(words.gap(last)).matches()) {
      return last;
    }
    boolean letter =
        words.length(last + 1) == 1
            && words.isUpper(last + 1)
            && words.isLetters(last + 1)
            && !words.folded(last + 1).equals("i");
    return DIRECTIONS.contains(words.folded(last + 1)) || letter ? last + 1 : last;
  }
}
