package dev.sotto.text.known;

import dev.sotto.text.words.WordKey;
import java.util.Arrays;

/**
 * Dates of birth by day, month and year. A date that may be read both ways is taken as day first;
 * all orders of its numbers are matched anyway.
 */
final class BirthDates {
  private final WordTable table;
  private int count;
  private int[] dates = new int[3];

  BirthDates(WordTable table) {
    this.table = table;
  }

  /** Adds a date of three numbers; false if {@code parts} are none. */
  boolean add(Parts parts, Codes codes) {
    if (parts.count != 3 || !isNumbers(parts)) {
      return false;
    }
    int a = parts.number(0);
    int b = parts.number(1);
    int c = parts.number(2);
    boolean yearFirst = parts.length(0) == 4;
    if (!yearFirst && parts.length(2) != 4) {
      return false;
    }
    int year = yearFirst ? a : c;
    int month = yearFirst || b <= 12 ? b : a;
    int day = yearFirst ? c : b <= 12 ? a : b;
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    add(day, month, year, codes);
    return true;
  }

  private static boolean isNumbers(Parts parts) {
    for (int w = 0; w < 3; w++) {
      if (!parts.isNumber(w) || parts.length(w) > 4) {
        return false;
      }
    }
    return true;
  }

  private void add(int day, int month, int year, Codes codes) {
    if (count * 3 == dates.length) {
      dates = Arrays.copyOf(dates, 2 * dates.length);
    }
    dates[count * 3] = day;
    dates[count * 3 + 1] = month;
    dates[count++ * 3 + 2] = year;
    for (int two = 0; two < 2; two++) {
      long d = digits(WordKey.EMPTY, day, two == 0);
      long m = digits(WordKey.EMPTY, month, two == 0);
      long dm = digits(d, month, two == 0);
      long md = digits(m, day, two == 0);
      long y = digits(digits(WordKey.EMPTY, year, true), month, two == 0);
      codes.add(digits(dm, year, true), 8, CodeKind.BIRTH);
      codes.add(digits(md, year, true), 8, CodeKind.BIRTH);
      codes.add(digits(y, day, two == 0), 8, CodeKind.BIRTH);
      codes.add(digits(dm, year % 100, true), 6, CodeKind.BIRTH);
      codes.add(digits(md, year % 100, true), 6, CodeKind.BIRTH);
    }
    for (long name : Months.keys(month)) {
      table.add(name, Role.MONTH);
    }
  }

  private static long digits(long key, int number, boolean two) {
    long longer = number >= 1000 ? digits(key, number / 100, true) : key;
    int rest = number % 100;
    longer = two || rest > 9 ? WordKey.next(longer, (char) ('0' + rest / 10)) : longer;
    return WordKey.next(longer, (char) ('0' + rest % 10));
  }

  int count() {
    return count;
  }

  int day(int date) {
    return dates[date * 3];
  }

  int month(int date) {
    return dates[date * 3 + 1];
  }

  int year(int date) {
    return dates[date * 3 + 2];
  }
}
