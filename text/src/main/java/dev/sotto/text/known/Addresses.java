package dev.sotto.text.known;

import dev.sotto.text.words.WordKey;
import java.util.Arrays;

/**
 * A subject's postal addresses as their words, each with what it is in the address, so that pieces
 * are known in any order.
 */
final class Addresses {
  /** A word that tells little: article, state, unit. */
  static final byte SMALL = 0;

  static final byte WORD = 1;
  static final byte TYPE = 2;
  static final byte NUMBER = 3;
  static final byte POSTCODE = 4;

  /** A street's name in one word: Bahnhofstraße. */
  static final byte STREET = 5;

  static final int MOST_WORDS = 63;
  private static final int SHORTEST_POSTCODE = 5;

  private final WordTable table;
  private int count;
  private int words;
  private int[] starts = new int[9];
  private long[] keys = new long[64];
  private long[] umlauts = new long[64];
  private byte[] classes = new byte[64];
  private byte[] segments = new byte[64];
  private byte[] lengths = new byte[64];

  Addresses(WordTable table) {
    this.table = table;
  }

  /** Adds an address in one line or several. */
  void add(Parts parts, Codes codes) {
    int size = Math.min(parts.count, MOST_WORDS);
    if (size == 0) {
      return;
    }
    room(size);
    for (int w = 0; w < size; w++) {
      add(parts, w);
    }
    for (int w = 0; w < size; w++) {
      classes[starts[count] + w] = classOf(parts, w);
    }
    addPostcodes(parts, codes, starts[count], size);
    starts[++count] = words;
  }

  /** Postcodes are codes, too: spaces come and go. */
  private void addPostcodes(Parts parts, Codes codes, int start, int size) {
    int from = 0;
    while (from < size) {
      int to = from;
      while (to < size && classes[start + to] == POSTCODE) {
        to++;
      }
      if (to > from) {
        codes.add(parts, from, to, CodeKind.POSTCODE);
      }
      from = to + 1;
    }
  }

  private void room(int more) {
    if (count + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    if (words + more > keys.length) {
      int length = 2 * (words + more);
      keys = Arrays.copyOf(keys, length);
      umlauts = Arrays.copyOf(umlauts, length);
      classes = Arrays.copyOf(classes, length);
      segments = Arrays.copyOf(segments, length);
      lengths = Arrays.copyOf(lengths, length);
    }
  }

  private void add(Parts parts, int w) {
    int group = Streets.group(parts.key(w));
    long key = group >= 0 ? Streets.keys(group)[0] : parts.key(w);
    if (group >= 0) {
      for (long word : Streets.keys(group)) {
        table.add(word, Role.ADDRESS);
      }
    } else {
      key = street(parts, w, key);
      table.add(parts.key(w), Role.ADDRESS);
      table.add(parts.umlaut(w), Role.ADDRESS);
    }
    keys[words] = key;
    umlauts[words] = group >= 0 || key != parts.key(w) ? key : parts.umlaut(w);
    segments[words] = (byte) parts.segment(w);
    lengths[words++] = (byte) Math.min(parts.length(w), 99);
  }

  /** One key for Bahnhofstraße and Bahnhofstr.; the word's own otherwise. */
  private long street(Parts parts, int w, long key) {
    for (String ending : Streets.LONG) {
      int stem = parts.end(w) - ending.length();
      if (stem > parts.start(w) && parts.endsWith(w, ending)) {
        long begin = parts.key(WordKey.EMPTY, parts.start(w), stem);
        for (String other : Streets.LONG) {
          table.add(append(begin, other), Role.ADDRESS);
        }
        return append(begin, "str");
      }
    }
    return key;
  }

  static long append(long key, String ending) {
    long longer = key;
    for (int i = 0; i < ending.length(); i++) {
      longer = WordKey.next(longer, ending.charAt(i));
    }
    return longer;
  }

  private byte classOf(Parts parts, int w) {
    if (parts.hasDigit(w)) {
      return isPostcode(parts, w) ? POSTCODE : NUMBER;
    }
    if (w > 0 && parts.length(w) == 2 && parts.isUpper(w) && isDutch(parts, w - 1)) {
      return POSTCODE;
    }
    int group = Streets.group(parts.key(w));
    if (Streets.isType(group)) {
      return TYPE;
    }
    if (parts.length(w) <= 2 || group >= 0 || Streets.isSmall(parts.key(w))) {
      return SMALL;
    }
    return Streets.endsAsStreet(parts, w) ? STREET : WORD;
  }

  private static boolean isDutch(Parts parts, int w) {
    return parts.isNumber(w) && parts.length(w) == 4;
  }

  private static boolean isPostcode(Parts parts, int w) {
    boolean opensStreet = parts.count > 1 && isFirst(parts, w) && isStreet(parts, w);
    if (parts.isNumber(w)) {
      boolean long4 = parts.length(w) >= 4 && !isStreet(parts, w);
      boolean portuguese =
          w > 0 && parts.length(w) == 3 && isDutch(parts, w - 1) && !isStreet(parts, w);
      return !opensStreet && (long4 || parts.length(w) >= SHORTEST_POSTCODE || portuguese);
    }
    boolean inward = parts.length(w) == 3 && parts.chars[parts.start(w)] <= '9';
    boolean british = inward && w > 0 && parts.isMixed(w - 1);
    boolean outward =
        w + 1 < parts.count
            && parts.isMixed(w + 1)
            && parts.length(w + 1) == 3
            && parts.chars[parts.start(w + 1)] <= '9'
            && parts.chars[parts.start(w)] > '9';
    boolean dutch = parts.length(w) == 6 && parts.chars[parts.end(w) - 2] > '9' && !opensStreet;
    return british || outward || dutch;
  }

  private static boolean isFirst(Parts parts, int w) {
    return w == 0 || parts.segment(w - 1) != parts.segment(w);
  }

  /** Whether the word's segment names a street. */
  private static boolean isStreet(Parts parts, int w) {
    for (int other = 0; other < parts.count; other++) {
      if (parts.segment(other) == parts.segment(w)
          && (Streets.isType(Streets.group(parts.key(other)))
              || Streets.endsAsStreet(parts, other))) {
        return true;
      }
    }
    return false;
  }

  int count() {
    return count;
  }

  int start(int address) {
    return starts[address];
  }

  int end(int address) {
    return starts[address + 1];
  }

  boolean is(int at, long key) {
    return keys[at] == key || umlauts[at] == key;
  }

  byte kind(int at) {
    return classes[at];
  }

  int segment(int at) {
    return segments[at];
  }

  int length(int at) {
    return lengths[at];
  }
}
