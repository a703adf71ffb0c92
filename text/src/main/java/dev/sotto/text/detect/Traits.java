package dev.sotto.text.detect;

import dev.sotto.text.words.WordMap;
import dev.sotto.text.words.Words;
import java.util.Arrays;

/**
 * What can be told of a word at a glance, as bits, so that a rule is asked only at words that can
 * start what it looks for ({@link Rule#startsAt}).
 */
final class Traits {
  /** Every word. */
  static final int ANY = 1;

  /** Has a digit. */
  static final int DIGIT = 1 << 1;

  /** Of digits only. */
  static final int NUMBER = 1 << 2;

  /** Of letters, none of them lower case. */
  static final int UPPER = 1 << 3;

  /** A word with a digit stands behind it in the line, three units away at most. */
  static final int BEFORE_DIGIT = 1 << 4;

  /** Twenty-six units or more. */
  static final int LONG = 1 << 5;

  /** A cue ends here. */
  static final int HINT = 1 << 6;

  /** At most two words stand before it in the line, those up to a colon not counted. */
  static final int OPENING = 1 << 7;

  /** Stands right behind words that announce a name. */
  static final int ANNOUNCED = 1 << 8;

  /** May start a cue. */
  static final int CUE = 1 << 9;

  /** May start words that announce a name. */
  static final int ANNOUNCES = 1 << 10;

  /** A kind of street that stands before its name, a preposition of streets, or a post box. */
  static final int STREET = 1 << 11;

  /** A flat, a floor, a suite. */
  static final int UNIT = 1 << 12;

  /** A spoken at sign. */
  static final int AT = 1 << 13;

  /** A month. */
  static final int MONTH = 1 << 14;

  /** May start words of a special category. */
  static final int SPECIAL = 1 << 15;

  /** Stands right behind a cue for a name. */
  static final int NAMED = 1 << 16;

  private static final int LONG_LENGTH = 26;
  private static final int NEAR = 3;
  private static final int FEW = 2;

  /** More figures than the longest numbers and two of them side by side have. */
  private static final int LONG_ROW = 64;

  private static final WordMap VOCABULARY = vocabulary();

  private Traits() {}

  private static WordMap vocabulary() {
    WordMap map = new WordMap(4096);
    CueReader.PHRASES.firsts(map, CUE);
    Names.ANNOUNCEMENTS.firsts(map, ANNOUNCES);
    TypeFirst.TYPES.firsts(map, STREET);
    TypeFirst.PREPOSITIONS.firsts(map, STREET);
    PostBox.WORDS.forEach(word -> map.add(Words.of(word).key(0), STREET));
    MilitaryAddress.UNITS.forEach(word -> map.add(Words.of(word).key(0), STREET));
    MilitaryAddress.OFFICES.forEach(word -> map.add(Words.of(word).key(0), STREET));
    firsts(map, "streets.txt", "unit", UNIT);
    firsts(map, "spoken.txt", "at", AT);
    firsts(map, "months.txt", "", MONTH);
    SpecialCategories.PHRASES.firsts(map, SPECIAL);
    return map;
  }

  /** The first words of a section's entries (of all for ""), and the entries run together. */
  private static void firsts(WordMap map, String file, String wanted, int trait) {
    WordList.read(
        file,
        (section, entry) -> {
          if (wanted.isEmpty() || wanted.equals(section)) {
            Words words = Words.of(entry);
            map.add(words.key(0), trait);
            map.add(Phrases.compound(words), trait);
          }
        });
  }

  /** The traits of each word that its form, its place and the word lists give. */
  static int[] of(Words words) {
    int[] traits = new int[words.count()];
    int before = 0;
    for (int w = 0; w < traits.length; w++) {
      boolean opens = w == 0 || words.line(w - 1) != words.line(w) || endsWithColon(words, w - 1);
      before = opens ? 0 : before + 1;
      traits[w] = form(words, w) | (before <= FEW ? OPENING : 0);
    }
    clearFigures(words, traits);
    return traits;
  }

  /** In a long row of single figures nothing starts: no number is so long. */
  private static void clearFigures(Words words, int[] traits) {
    int first = 0;
    for (int w = 0; w < traits.length; w++) {
      boolean figure = (traits[w] & NUMBER) != 0 && words.length(w) == 1;
      if (!figure || !words.isNear(w, NEAR)) {
        int end = figure ? w + 1 : w;
        if (end - first >= LONG_ROW) {
          Arrays.fill(traits, first, end, ANY);
        }
        first = w + 1;
      }
    }
  }

  private static int form(Words words, int w) {
    int found = ANY;
    if (words.hasDigit(w)) {
      found |= words.isNumber(w) ? DIGIT | NUMBER : DIGIT;
    } else {
      found |= VOCABULARY.bits(words.key(w)) | (words.isUpper(w) ? UPPER : 0);
    }
    if (words.length(w) >= LONG_LENGTH) {
      found |= LONG;
    }
    return words.isNear(w, NEAR) && words.hasDigit(w + 1) ? found | BEFORE_DIGIT : found;
  }

  private static boolean endsWithColon(Words words, int word) {
    int end = words.end(word);
    return end < words.text().length() && words.text().charAt(end) == ':';
  }
}
