package dev.sotto.text.company;

import dev.sotto.text.words.Words;
import java.util.Arrays;

/** Where the context words of one rule stand in a text: numbers of words, in order. */
final class Contexts {
  static final Contexts NONE = new Contexts();

  private int[] places = new int[4];
  private int count;

  void add(int first) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = first;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Whether one stands within {@code most} words of units {@code start} to {@code end}. */
  boolean near(Words words, int start, int end, int most) {
    int first = words.from(start);
    int behind = words.from(end);
    return any(first - most, first) || any(behind, behind + most);
  }

  private boolean any(int from, int to) {
    int at = Arrays.binarySearch(places, 0, count, from);
    int place = at >= 0 ? at : -at - 1;
    return place < count && places[place] < to;
  }
}
