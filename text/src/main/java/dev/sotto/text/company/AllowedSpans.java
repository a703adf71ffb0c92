package dev.sotto.text.company;

/** Where values that stay in the clear stand in one text, and which values they are. */
public final class AllowedSpans {
  /** None. */
  public static final AllowedSpans NONE = new AllowedSpans(new int[0], 0);

  /** Start, and the furthest end of all that start before it or there. */
  private final int[] spans;

  private final int count;

  AllowedSpans(int[] spans, int count) {
    this.spans = spans;
    this.count = count;
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
