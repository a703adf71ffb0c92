package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.List;

/** Finds dates of birth whose month is written as a word: its day and year stand beside it. */
final class BirthScan {
  private static final int WIDEST_GAP = 3;

  private final Words words;
  private final BirthDates births;
  private int first;
  private int last;

  BirthScan(Words words, KnownIdentifiers known) {
    this.words = words;
    this.births = known.births;
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
    boolean day = before(births.day(date)) || behind(births.day(date));
    return day && (isYear(births.year(date)));
  }

  private boolean isYear(int year) {
    return behind(year) || behind(year % 100) || before(year);
  }

  /** Whether the number stands before what is found so far, which it then belongs to. */
  private boolean before(int number) {
    int word = first - 1;
    if (word >= 0 && words.isNear(word, WIDEST_GAP) && isFiller(word)) {
      word--;
    }
    if (word < 0 || !words.isNear(word, WIDEST_GAP) || number(word) != number) {
      return false;
    }
    first = word;
    return true;
  }

  private boolean behind(int number) {
    int word = last;
    if (words.isNear(word, WIDEST_GAP) && isFiller(word + 1)) {
      word++;
    }
    if (!words.isNear(word, WIDEST_GAP) || number(word + 1) != number) {
      return false;
    }
    last = word + 1;
    return true;
  }

  private boolean isFiller(int word) {
    return words.isLetters(word) && words.length(word) <= 3;
  }

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
