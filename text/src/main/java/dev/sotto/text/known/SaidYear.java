package dev.sotto.text.known;

import dev.sotto.text.words.WordKey;
import dev.sotto.text.words.WordMap;
import dev.sotto.text.words.Words;
import java.util.Map;

/**
 * Reads a year said as words, in seven languages: nineteen eighty-five,
 * neunzehnhundertfünfundachtzig, mil novecientos ochenta y cinco.
 */
final class SaidYear {
  private static final int WIDEST_GAP = 3;

  /** Beginnings of years in one word; longer ones first. */
  private static final String[] BEGINNINGS = {
    "neunzehnhundert",
    "negentienhonderd",
    "millenovecento",
    "millenovecent",
    "zweitausend",
    "tweeduizend",
    "duemila"
  };

  private static final int[] CENTURIES = {1900, 1900, 1900, 1900, 2000, 2000, 2000};
  private static final WordMap NUMBERS = new WordMap(16);

  static {
    Map.of(
            "thousand",
            1000,
            "mil",
            1000,
            "mille",
            1000,
            "cent",
            100,
            "hundred",
            100,
            "novecientos",
            900,
            "novecentos",
            900)
        .forEach((word, value) -> NUMBERS.add(WordKey.of(word), value));
  }

  private final Words words;
  private final SpelledNumber spelled;

  /** Behind the words read so far. */
  private int at;

  SaidYear(Words words) {
    this.words = words;
    this.spelled = new SpelledNumber(words);
  }

  /** The last word of the year that was read. */
  int last() {
    return at - 1;
  }

  /** The year that is said from the word on, or -1. */
  int read(int word) {
    at = word;
    int compound = compound(words.folded(word));
    if (compound >= 0) {
      at = word + 1;
      return compound % 100 == 0 ? compound + Math.max(0, pair()) : compound;
    }
    int sum = 0;
    int part = pair();
    while (at < words.count() && near()) {
      int unit = NUMBERS.bits(words.key(at));
      if (unit == 0) {
        break;
      }
      at++;
      sum += unit >= 900 && unit < 1000 ? unit : Math.max(1, part) * unit;
      part = pair();
    }
    if (sum == 0 && part >= 17 && part <= 20) {
      int rest = pair();
      return rest < 0 ? -1 : part * 100 + (rest == 0 ? Math.max(0, pair()) : rest);
    }
    return sum == 0 ? -1 : sum + Math.max(0, part);
  }

  private boolean near() {
    return at == 0 || words.isNear(at - 1, WIDEST_GAP);
  }

  /** The number up to 99 that is said next, a word such as "and" before it; -1 if none is. */
  private int pair() {
    int word = at;
    if (word < words.count() && near() && (Vocabulary.roles(words.key(word)) & Role.LINK) != 0) {
      word++;
    }
    if (word >= words.count() || !words.isNear(word - 1, WIDEST_GAP) && word > 0) {
      return -1;
    }
    int last = spelled.read(word);
    if (last < 0 || spelled.length() > 2) {
      return -1;
    }
    at = last + 1;
    int value = spelled.digit(0) - '0';
    return spelled.length() == 2 ? value * 10 + spelled.digit(1) - '0' : value;
  }

  private int compound(String folded) {
    for (int i = 0; i < BEGINNINGS.length; i++) {
      if (folded.startsWith(BEGINNINGS[i])) {
        String rest = folded.substring(BEGINNINGS[i].length());
        String number = rest.startsWith("und") ? rest.substring(3) : rest;
        int roles = Vocabulary.roles(WordKey.of(number));
        if (number.isEmpty() || (roles & Role.SPELLED) != 0) {
          return CENTURIES[i] + (number.isEmpty() ? 0 : Role.value(roles));
        }
      }
    }
    return -1;
  }
}
