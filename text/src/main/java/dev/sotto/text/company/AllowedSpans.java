package dev.sotto.text.company;

import java.util.Comparator;
import java.util.List;

/** Where values that stay in the clear stand in one text, and which values they are. */
public final class AllowedSpans {
  /** None. */
  public static final AllowedSpans NONE = new AllowedSpans(new int[0], 0);

  /** Start, and the furthest end of all that start before it or there. */
  private final int[] spans;

  private final int count;

  private AllowedSpans(int[] spans, int count) {
    this.spans = spans;
    this.count = count;
  }

  /** Those of {@code found}, start and end, which are put in order. */
  static AllowedSpans of(List<int[]> found) {
    if (found.isEmpty()) {
      return NONE;
    }
    found.sort(Comparator.comparingInt((int[] span) -> span[0]));
    int[] spans = new int[2 * found.size()];
    int furthest = 0;
    for (int i = 0; i < found.size(); i++) {
      furthest = Math.max(furthest, found.get(i)[1]);
      spans[2 * i] = found.get(i)[0];
      spans[2 * i + 1] = furthest;
    }
    return new AllowedSpans(spans, found.size());
  }

  /** Whether units {@code start} to {@code end} lie in one that stays in the clear. */
  public boolean covers(int start, int end) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans[2 * middle] <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && spans[2 * low - 1] >= end;
  }

  @Override
  public String toString() {
    return "AllowedSpans[" + count + "]";
  }
}
