package dev.sotto.text.tag;

/**
 * Long runs of tokens of one or two characters, such as a thousand quotation marks: no names stand
 * in them, and scoring a token for each character would make such text slow. Tokens of a line are
 * asked for in order.
 */
final class ShortRuns {
  /** So many tokens at either end of a run may still belong to what is beside it. */
  private static final int EDGE = 16;

  private static final int SHORT = 2;

  private final Tokens t;
  private int end;
  private int from;

  ShortRuns(Tokens tokens) {
    this.t = tokens;
  }

  /** Turns to the next line. */
  void begin() {
    end = 0;
    from = 0;
  }

  /** Whether token {@code i} is in the middle of a run. */
  boolean within(int i) {
    if (i >= end) {
      end = i;
      while (end < t.count && t.end[end] - t.start[end] <= SHORT) {
        end++;
      }
      from = i + EDGE;
      end = Math.max(end, i + 1);
    }
    return i >= from && i < end - EDGE;
  }
}
