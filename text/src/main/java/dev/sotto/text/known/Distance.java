package dev.sotto.text.known;

/**
 * Edits from one word to another, a swap of neighbours counting once (optimal string alignment), in
 * a band as wide as the edits that are allowed.
 */
final class Distance {
  private Distance() {}

  /** Whether a piece of text, its ASCII capitals taken as small, is at most {@code most} away. */
  static boolean within(
      int most, String text, int start, int length, char[] name, int from, int other) {
    int prefix = 0;
    int shorter = Math.min(length, other);
    while (prefix < shorter && lower(text.charAt(start + prefix)) == name[from + prefix]) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && lower(text.charAt(start + length - 1 - suffix)) == name[from + other - 1 - suffix]) {
      suffix++;
    }
    int a = length - prefix - suffix;
    int b = other - prefix - suffix;
    return Math.abs(a - b) <= most
        && of(most, text, start + prefix, a, name, from + prefix, b) <= most;
  }

  /** What is left of two words without their common beginning and end. */
  private static int of(int most, String text, int start, int a, char[] name, int from, int b) {
    if (a == 0 || b == 0) {
      return Math.max(a, b);
    }
    if (most == 1) {
      boolean swapped =
          a == 2
              && b == 2
              && lower(text.charAt(start)) == name[from + 1]
              && lower(text.charAt(start + 1)) == name[from];
      return a == 1 && b == 1 || swapped ? 1 : 2;
    }
    return full(text, start, a, name, from, b);
  }

  private static int full(String text, int start, int a, char[] name, int from, int b) {
    int[] two = new int[b + 1];
    int[] one = new int[b + 1];
    int[] row = new int[b + 1];
    for (int j = 0; j <= b; j++) {
      one[j] = j;
    }
    for (int i = 1; i <= a; i++) {
      char c = lower(text.charAt(start + i - 1));
      row[0] = i;
      for (int j = 1; j <= b; j++) {
        int cost = c == name[from + j - 1] ? 0 : 1;
        int best = Math.min(Math.min(one[j] + 1, row[j - 1] + 1), one[j - 1] + cost);
        if (i > 1
            && j > 1
            && c == name[from + j - 2]
            && lower(text.charAt(start + i - 2)) == name[from + j - 1]) {
          best = Math.min(best, two[j - 2] + 1);
        }
        row[j] = best;
      }
      int[] spare = two;
      two = one;
      one = row;
      row = spare;
    }
    return one[b];
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
  }
}
