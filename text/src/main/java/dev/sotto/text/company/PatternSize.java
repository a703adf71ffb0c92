package dev.sotto.text.company;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a pattern is when its counted repetitions are written out, which is what its program
 * and each step over a text cost. Counts too much rather than too little; knows no syntax errors.
 */
final class PatternSize {
  private static final long MOST = Integer.MAX_VALUE;

  private final String pattern;
  private int at;

  /** The size of what each open group holds so far. */
  private final Deque<Long> groups = new ArrayDeque<>();

  private long size;
  private long last;

  private PatternSize(String pattern) {
    this.pattern = pattern;
  }

  static long of(String pattern) {
    return new PatternSize(pattern).size();
  }

  private long size() {
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      switch (c) {
        case '(' -> open();
        case ')' -> close();
        case '{' -> repeat();
        case '[' -> atom(behindClass());
        case '\\' -> atom(at + 2);
        default -> atom(at + 1);
      }
    }
    while (!groups.isEmpty()) {
      close();
    }
    return size;
  }

  private void atom(int next) {
    at = next;
    last = 1;
    size = Math.min(MOST, size + 1);
  }

  private void open() {
    groups.push(size);
    size = 0;
    last = 0;
    at++;
  }

  private void close() {
    last = size + 1;
    size = Math.min(MOST, last + (groups.isEmpty() ? 0 : groups.pop()));
    at++;
  }

  private void repeat() {
    int end = pattern.indexOf('}', at);
    String[] bounds = end < 0 ? new String[0] : pattern.substring(at + 1, end).split(",", 2);
    long times = 0;
    for (String bound : bounds) {
      times = Math.max(times, number(bound));
    }
    if (times > 1) {
      long more = Math.min(MOST, last * (times - 1));
      last = Math.min(MOST, last + more);
      size = Math.min(MOST, size + more);
    }
    at = end < 0 ? at + 1 : end + 1;
  }

  private static long number(String digits) {
    boolean counts = !digits.isEmpty() && digits.length() < 7;
    return counts && digits.chars().allMatch(Character::isDigit) ? Long.parseLong(digits) : 0;
  }

  private int behindClass() {
    int next = at + 1;
    if (next < pattern.length() && pattern.charAt(next) == '^') {
      next++;
    }
    int first = next;
    while (next < pattern.length() && (pattern.charAt(next) != ']' || next == first)) {
      next += pattern.charAt(next) == '\\' ? 2 : 1;
    }
    return next + 1;
  }
}
