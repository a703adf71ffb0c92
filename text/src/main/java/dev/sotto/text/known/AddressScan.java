package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.WordKey;
import dev.sotto.text.words.Words;
import java.util.List;

/**
 * Finds addresses and their pieces in one text: words of one address that stand together, if they
 * are enough to tell it. Asked word by word, in order.
 */
final class AddressScan {
  private static final int WIDEST_GAP = 4;
  private static final int SHORTEST_STREET = 8;
  private static final int MOST_WORDS = 80;

  private final Words words;
  private final WordTable table;
  private final Addresses addresses;

  /** Words before this one are told already. */
  private int done;

  /** For each address, the word before which no piece of it can start: all were tried in one. */
  private final int[] tried;

  AddressScan(Words words, KnownIdentifiers known) {
    this.words = words;
    this.table = known.table;
    this.addresses = known.addresses;
    this.tried = new int[known.addresses.count()];
  }

  /** Adds the longest piece of an address that starts at the word. */
  void at(int word, List<Finding> out) {
    if (word < done) {
      return;
    }
    int longest = -1;
    long told = 0;
    int found = -1;
    for (int address = 0; address < addresses.count(); address++) {
      long mask = 0;
      int w = word;
      for (; w >= tried[address] && w < words.count() && w - word < MOST_WORDS; w++) {
        long more = matches(address, w);
        if (more == 0 || (w > word && !follows(w))) {
          break;
        }
        mask |= more;
        if (w > longest && tells(address, mask)) {
          longest = w;
          told = mask;
          found = address;
        }
      }
      tried[address] = Math.max(tried[address], w);
    }
    if (found >= 0) {
      done = longest + 1;
      out.add(finding(firstOf(word, longest, found), longest, found, told));
    }
  }

  /** The first word but for articles, which may belong to what stands before. */
  private int firstOf(int word, int last, int address) {
    int first = word;
    boolean whole = last - word + 1 >= addresses.end(address) - addresses.start(address);
    while (!whole && first < last && !words.isCapitalized(first) && isSmall(address, first)) {
      first++;
    }
    return first;
  }

  private boolean isSmall(int address, int word) {
    long mask = matches(address, word);
    int start = addresses.start(address);
    for (int i = 0; i < addresses.end(address) - start; i++) {
      if ((mask >>> i & 1) != 0 && addresses.kind(start + i) != Addresses.SMALL) {
        return false;
      }
    }
    return true;
  }

  private boolean follows(int word) {
    return words.start(word) - words.end(word - 1) <= WIDEST_GAP;
  }

  /** The words of the address that this one is, as bits. */
  private long matches(int address, int word) {
    if ((table.roles(words.key(word)) & Role.ADDRESS) == 0) {
      return 0;
    }
    long key = canonical(word);
    long mask = 0;
    int start = addresses.start(address);
    for (int i = start; i < addresses.end(address); i++) {
      mask |= addresses.is(i, key) ? 1L << (i - start) : 0;
    }
    return mask;
  }

  private long canonical(int word) {
    long key = words.key(word);
    int group = Streets.group(key);
    if (group >= 0) {
      return Streets.keys(group)[0];
    }
    char last = words.text().charAt(words.end(word) - 1);
    if (words.length(word) > 3 && (last | 0x20) != 'r') {
      String folded = words.folded(word);
      for (String ending : Streets.LONG) {
        if (folded.endsWith(ending) && folded.length() > ending.length()) {
          String stem = folded.substring(0, folded.length() - ending.length());
          return Addresses.append(WordKey.of(stem), "str");
        }
      }
    }
    return key;
  }

  /** Whether these words are enough to tell the address. */
  private boolean tells(int address, long mask) {
    int start = addresses.start(address);
    int size = addresses.end(address) - start;
    boolean all = true;
    boolean postcode = false;
    boolean postcodes = true;
    int street = -1;
    int house = -1;
    int kinds = 0;
    for (int i = 0; i < size; i++) {
      boolean has = (mask >>> i & 1) != 0;
      byte kind = addresses.kind(start + i);
      all &= has || kind == Addresses.SMALL;
      if (kind == Addresses.POSTCODE) {
        postcode |= has;
        postcodes &= has;
      } else if (has && kind == Addresses.NUMBER) {
        house = house < 0 ? addresses.segment(start + i) : house;
      } else if (has && isName(kind)) {
        street = street < 0 ? addresses.segment(start + i) : street;
      }
      kinds |= has ? 1 << kind : 0;
    }
    boolean telling = (kinds & ~(1 << Addresses.SMALL | 1 << Addresses.TYPE)) != 0;
    return (all && (telling || size == Long.bitCount(mask)))
        || (postcode && postcodes)
        || (street >= 0 && street == house)
        || (street >= 0 && isStreet(start, size, street, mask));
  }

  private static boolean isName(byte kind) {
    return kind == Addresses.WORD || kind == Addresses.STREET;
  }

  /**
   * Whether all telling words of a street stand there, and are long enough: the words beside a
   * house number or before one, whatever they are, or words of which one is a kind of street.
   */
  private boolean isStreet(int start, int size, int segment, long mask) {
    int length = -1;
    boolean street = houseFollows(start, size, segment);
    for (int i = 0; i < size; i++) {
      if (addresses.segment(start + i) != segment) {
        continue;
      }
      byte kind = addresses.kind(start + i);
      boolean has = (mask >>> i & 1) != 0;
      boolean named = isName(kind) || kind == Addresses.TYPE;
      if (named && !has) {
        return false;
      }
      if (named || kind == Addresses.SMALL && has) {
        length += addresses.length(start + i) + 1;
      }
      street |= kind == Addresses.TYPE || kind == Addresses.STREET || kind == Addresses.NUMBER;
    }
    return street && length >= SHORTEST_STREET;
  }

  /** Whether the next segment is a house number alone, as in "Largo da Fonte, 12, Lisboa". */
  private boolean houseFollows(int start, int size, int segment) {
    boolean number = false;
    for (int i = 0; i < size; i++) {
      if (addresses.segment(start + i) == segment + 1) {
        byte kind = addresses.kind(start + i);
        if (kind != Addresses.NUMBER && kind != Addresses.SMALL) {
          return false;
        }
        number |= kind == Addresses.NUMBER;
      }
    }
    return number;
  }

  private Finding finding(int first, int last, int address, long told) {
    int start = addresses.start(address);
    boolean postcode = true;
    boolean number = false;
    for (int i = 0; i < addresses.end(address) - start; i++) {
      if ((told >>> i & 1) != 0) {
        byte kind = addresses.kind(start + i);
        postcode &= kind == Addresses.POSTCODE;
        number |= kind == Addresses.NUMBER || kind == Addresses.POSTCODE;
      }
    }
    return new Finding(
        words.start(first),
        words.end(last),
        postcode ? Kind.POSTCODE : Kind.ADDRESS,
        1,
        postcode ? "known/address/postcode" : number ? "known/address" : "known/address/street",
        "one of the subject's known identifiers");
  }
}
