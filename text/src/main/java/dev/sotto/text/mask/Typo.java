package dev.sotto.text.mask;

/** Whether two words are one slip of the pen apart: a letter more, less, other, or two swapped. */
final class Typo {
  private static final int SHORTEST = 4;

  private Typo() {}

  /** A slip neither in the first nor in the last letter: Maria and Mario are two people. */
  static boolean inside(String a, String b) {
    return behindFirst(a, b) && a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
  }

  /** A slip anywhere but in the first letter. */
  static boolean behindFirst(String a, String b) {
    if (Math.min(a.length(), b.length()) < SHORTEST - 1
        || Math.max(a.length(), b.length()) < SHORTEST
        || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    return slip(a, b);
  }

  /** A letter more or less, or two swapped, but no other letter: Miller is not Muller. */
  static boolean noOtherLetter(String a, String b) {
    return a.length() != b.length() || a.chars().sum() == b.chars().sum();
  }

  private static boolean slip(String a, String b) {
    int head = 0;
    int shorter = Math.min(a.length(), b.length());
    while (head < shorter && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    int restA = a.length() - head - tail;
    int restB = b.length() - head - tail;
    boolean swapped =
        restA == 2
            && restB == 2
            && a.charAt(head) == b.charAt(head + 1)
            && a.charAt(head + 1) == b.charAt(head);
    return swapped || Math.max(restA, restB) == 1;
  }
}
