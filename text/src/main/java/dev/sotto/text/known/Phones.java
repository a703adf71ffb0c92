package dev.sotto.text.known;

import java.util.Arrays;

/**
 * A subject's telephone numbers by their last six digits. How a number is dialled (with or without
 * country, trunk zero or area) changes its beginning only, so that the end finds it and the
 * beginning is compared then.
 */
final class Phones {
  static final int SHORTEST = 6;
  private static final int LONGEST_TRUNK = 4;

  /** Digits of all numbers as they are known, without a leading 00. */
  private char[] digits = new char[256];

  private int size;
  private int count;
  private int[] starts = new int[17];

  /** Where the national number starts, without trunk zeros. */
  private int[] nationals = new int[16];

  /** Length of the calling code, 0 where none is known. */
  private int[] codes = new int[16];

  private int[] tails = new int[16];
  private int[] slots = new int[64];

  /** Adds a number in any format; false if it has too few digits to be one. */
  boolean add(String phone) {
    room(phone.length());
    int start = size;
    for (int i = 0; i < phone.length(); i++) {
      char c = phone.charAt(i);
      if (c >= '0' && c <= '9') {
        digits[size++] = c;
      } else if (Character.isDigit(c)) {
        digits[size++] = (char) ('0' + Character.digit(c, 10));
      } else if ((c | 0x20) == 'x' || (c | 0x20) == 'e') {
        break;
      }
    }
    boolean zeros = size - start > 2 && digits[start] == '0' && digits[start + 1] == '0';
    if (zeros) {
      System.arraycopy(digits, start + 2, digits, start, size - start - 2);
      size -= 2;
    }
    if (size - start < SHORTEST) {
      size = start;
      return false;
    }
    add(start, zeros || phone.strip().startsWith("+"));
    return true;
  }

  private void add(int start, boolean international) {
    int code = international ? Calling.length(digits, start, size) : 0;
    int national = start + code;
    while (national < size - SHORTEST
        && national - start - code < LONGEST_TRUNK
        && digits[national] == '0') {
      national++;
    }
    starts[count] = start;
    starts[count + 1] = size;
    nationals[count] = national;
    codes[count] = code;
    tails[count] = tail(digits, size);
    put(count++);
  }

  private void put(int phone) {
    int at = slot(tails[phone]);
    while (slots[at] != 0) {
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = phone + 1;
  }

  private int slot(int tail) {
    return (tail * 0x9e3779b1 >>> 12) & (slots.length - 1);
  }

  private void room(int more) {
    if (size + more > digits.length) {
      digits = Arrays.copyOf(digits, 2 * (size + more));
    }
    if (count + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count + 1);
      nationals = Arrays.copyOf(nationals, 2 * count);
      codes = Arrays.copyOf(codes, 2 * count);
      tails = Arrays.copyOf(tails, 2 * count);
      slots = new int[slots.length * 2];
      for (int phone = 0; phone < count; phone++) {
        put(phone);
      }
    }
  }

  private static int tail(char[] digits, int end) {
    int tail = 0;
    for (int i = end - SHORTEST; i < end; i++) {
      tail = tail * 10 + digits[i] - '0';
    }
    return tail;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Most digits of a number, a dialling prefix included. */
  int longest() {
    int longest = 0;
    for (int phone = 0; phone < count; phone++) {
      longest = Math.max(longest, starts[phone + 1] - starts[phone]);
    }
    return longest == 0 ? 0 : longest + 6;
  }

  /**
   * The number that the first {@code length} of {@code dialled} are, a whole one or its last six
   * digits or more; null if none.
   */
  @org.jspecify.annotations.Nullable
  CodeKind match(char[] dialled, int length) {
    if (length < SHORTEST) {
      return null;
    }
    int tail = tail(dialled, length);
    CodeKind found = null;
    for (int at = slot(tail); slots[at] != 0; at = (at + 1) & (slots.length - 1)) {
      int phone = slots[at] - 1;
      if (tails[phone] == tail) {
        CodeKind kind = compare(phone, dialled, length);
        found = kind == null || found == CodeKind.PHONE ? found : kind;
      }
    }
    return found;
  }

  private @org.jspecify.annotations.Nullable CodeKind compare(
      int phone, char[] dialled, int length) {
    int start = starts[phone];
    int end = starts[phone + 1];
    int same = SHORTEST;
    while (same < length
        && same < end - start
        && dialled[length - 1 - same] == digits[end - 1 - same]) {
      same++;
    }
    int national = end - nationals[phone];
    if (same >= national) {
      return isPrefix(phone, dialled, length - same, end - start - same) ? CodeKind.PHONE : null;
    }
    return same == length ? CodeKind.PHONE_PART : null;
  }

  /** Whether the digits before what is the same only say how to dial. */
  private boolean isPrefix(int phone, char[] dialled, int length, int left) {
    int from = 0;
    while (from < length && dialled[from] == '0') {
      from++;
    }
    int end = length;
    while (end > from && dialled[end - 1] == '0') {
      end--;
    }
    if (from > LONGEST_TRUNK || length - end > 2) {
      return false;
    }
    if (from == end) {
      return true;
    }
    int code = codes[phone];
    if (code == 0) {
      return Calling.isNear(dialled, from, end);
    }
    return left > 0 && end - from == code && startsWith(starts[phone], dialled, from, end);
  }

  private boolean startsWith(int start, char[] dialled, int from, int end) {
    return Arrays.equals(digits, start, start + end - from, dialled, from, end);
  }
}
