package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.WordKey;
import dev.sotto.text.words.WordMap;
import dev.sotto.text.words.Words;
import java.util.List;

/**
 * Finds dates of birth whose month is written as a word: its day and year stand beside it, in
 * digits or words.
 */
final class BirthScan {
  private static final int WIDEST_GAP = 3;
  private static final int MOST_DAY_WORDS = 4;
  private static final WordMap ORDINALS = ordinals();

  private final Words words;
  private final BirthDates births;
  private final SpelledNumber spelled;
  private final SaidYear years;
  private int first;
  private int last;

  BirthScan(Words words, KnownIdentifiers known) {
    this.words = words;
    this.births = known.births;
    this.spelled = new SpelledNumber(words);
    this.years = new SaidYear(words);
  }

  private static WordMap ordinals() {
    WordMap days = new WordMap(256);
    for (List<String> line : Lists.read("spelled-days.txt")) {
      for (String entry : line) {
        int at = entry.indexOf('=');
        days.add(WordKey.of(entry.substring(at + 1)), Integer.parseInt(entry.substring(0, at)));
      }
    }
    return days;
  }

  /** Looks around a month's name. */
  void at(int word, List<Finding> out) {
    for (int date = 0; date < births.count(); date++) {
      if (Months.is(births.month(date), words.key(word)) && stands(date, word)) {
        out.add(
            new Finding(
                words.start(first),
                words.end(last),
                Kind.DATE_OF_BIRTH,
                1,
                CodeKind.BIRTH.rule,
                "one of the subject's known identifiers"));
        return;
      }
    }
  }

  private boolean stands(int date, int month) {
    first = month;
    last = month;
    int year = births.year(date);
    return (dayBefore(births.day(date)) || dayBehind(births.day(date)))
        && (yearBehind(year) || yearBefore(year));
  }

  private boolean dayBefore(int day) {
    int end = beforeFiller(first);
    for (int word = end; word >= 0 && end - word < MOST_DAY_WORDS; word--) {
      if (!words.isNear(word, WIDEST_GAP)) {
        return false;
      }
      if (day(word) == day && lastOfDay(word) == end) {
        first = word;
        return true;
      }
    }
    return false;
  }

  private boolean dayBehind(int day) {
    int word = behindFiller(last);
    if (word < 0 || day(word) != day) {
      return false;
    }
    last = lastOfDay(word);
    return true;
  }

  /** The day that is said from the word on, or -1. */
  private int day(int word) {
    int number = number(word);
    int ordinal = number < 0 ? ORDINALS.bits(words.key(word)) : 0;
    if (number >= 0 || ordinal > 0) {
      return Math.max(number, ordinal);
    }
    if (spelled.read(word) < 0) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < spelled.length(); i++) {
      value = value * 10 + spelled.digit(i) - '0';
    }
    int next = spelled.read(word) + 1;
    boolean tens = value % 10 == 0 && value > 0 && next < words.count();
    int unit = tens ? ORDINALS.bits(words.key(next)) : 0;
    return unit > 0 && unit < 10 ? value + unit : value;
  }

  private int lastOfDay(int word) {
    int read = words.hasDigit(word) ? -1 : spelled.read(word);
    int next = read + 1;
    boolean ordinal = read >= 0 && next < words.count() && ORDINALS.bits(words.key(next)) > 0;
    return read < 0 ? word : ordinal ? next : read;
  }

  private boolean yearBehind(int year) {
    int word = behindFiller(last);
    if (word >= 0 && isYear(number(word), year)) {
      last = word;
      return true;
    }
    if (word >= 0 && years.read(word) == year) {
      last = years.last();
      return true;
    }
    return false;
  }

  private boolean yearBefore(int year) {
    int word = beforeFiller(first);
    if (word < 0 || number(word) != year) {
      return false;
    }
    first = word;
    return true;
  }

  private static boolean isYear(int number, int year) {
    return number == year || number == year % 100;
  }

  /** The word before {@code word}, one short word of letters skipped; -1 if none is near. */
  private int beforeFiller(int word) {
    int before = word - 1;
    if (before > 0 && words.isNear(before, WIDEST_GAP) && isFiller(before)) {
      before--;
    }
    return before >= 0 && words.isNear(before, WIDEST_GAP) ? before : -1;
  }

  private int behindFiller(int word) {
    int behind = word;
    if (words.isNear(behind, WIDEST_GAP) && isFiller(behind + 1)) {
      behind++;
    }
    return words.isNear(behind, WIDEST_GAP) ? behind + 1 : -1;
  }

  private boolean isFiller(int word) {
    return words.isLetters(word)
        && words.length(word) <= 3
        && ORDINALS.bits(words.key(word)) == 0
        && spelled.read(word) < 0
        && !words.is(word, MIL);
  }

  private static final long MIL = WordKey.of("mil");

  /** The number with which the word begins (12 of 12th), or -1. */
  private int number(int word) {
    int number = -1;
    int end = Math.min(words.end(word), words.start(word) + 4);
    for (int i = words.start(word); i < end; i++) {
      char c = words.text().charAt(i);
      if (c < '0' || c > '9') {
        break;
      }
      number = Math.max(number, 0) * 10 + c - '0';
    }
    return number;
  }
}
