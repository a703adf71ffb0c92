package dev.sotto.text.known;

import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;

/**
 * The pieces of a postal address that identify: the line, street with number, postcode, a street of
 * its own.
 */
final class AddressForms {
  private static final int SHORTEST_STREET = 8;

  private AddressForms() {}

  static void add(Sequences sequences, Compacts compacts, String address) {
    sequences.add(address, Kind.ADDRESS, "known/address", false, false);
    for (String segment : address.split("[,;\\n]+")) {
      addSegment(sequences, compacts, segment.strip());
    }
    addJoinedSegments(sequences, address);
  }

  private static void addSegment(Sequences sequences, Compacts compacts, String segment) {
    Words words = Words.of(segment);
    int number = -1;
    int letters = 0;
    for (int w = 0; w < words.count(); w++) {
      number = number < 0 && words.hasDigit(w) ? w : number;
      letters += words.isLetters(w) ? words.length(w) : 0;
    }
    if (words.count() == 0) {
      return;
    }
    boolean postcode = isPostcode(words, number);
    if (postcode) {
      addPostcode(compacts, words, number);
    } else if (number >= 0 && letters >= 3) {
      addStreet(sequences, words, segment, number);
    } else if (letters >= SHORTEST_STREET && isStreet(words)) {
      sequences.add(segment, Kind.ADDRESS, "known/address/street", false, false);
    }
  }

  /**
   * A street's segment is the first; a postcode has four digits or more, or letters between digits.
   */
  private static boolean isPostcode(Words words, int number) {
    if (number < 0) {
      return false;
    }
    boolean long4 = words.isNumber(number) && words.length(number) >= 4;
    boolean british =
        words.isMixed(number)
            && number + 1 < words.count()
            && words.isMixed(number + 1)
            && words.length(number + 1) == 3;
    boolean street = words.count() > 1 && isStreet(words);
    return british || (long4 && !street);
  }

  private static void addPostcode(Compacts compacts, Words words, int number) {
    int last = number;
    boolean two =
        number + 1 < words.count()
            && (words.hasDigit(number + 1)
                || words.length(number + 1) == 2
                    && words.isUpper(number + 1)
                    && words.length(number) == 4);
    if (two) {
      last = number + 1;
    }
    compacts.add(
        words.text().substring(words.start(number), words.end(last)),
        Kind.POSTCODE,
        "known/address/postcode");
  }

  private static void addStreet(Sequences sequences, Words words, String segment, int number) {
    sequences.add(segment, Kind.ADDRESS, "known/address", false, false);
    boolean first = number == 0;
    String street =
        first
            ? segment.substring(words.end(0)).strip()
            : segment.substring(0, words.start(number)).strip();
    String house = words.raw(number);
    sequences.add(street + " " + house, Kind.ADDRESS, "known/address", false, false);
    sequences.add(house + " " + street, Kind.ADDRESS, "known/address", false, false);
    if (street.length() >= SHORTEST_STREET) {
      sequences.add(street, Kind.ADDRESS, "known/address/street", false, false);
    }
  }

  private static boolean isStreet(Words words) {
    for (int w = 0; w < words.count(); w++) {
      String canonical = Sequences.canonical(words.folded(w));
      boolean type =
          canonical.endsWith("str")
              || canonical.endsWith("weg")
              || canonical.endsWith("laan")
              || canonical.endsWith("gasse")
              || canonical.endsWith("allee")
              || canonical.endsWith("gracht");
      if (type
          || !canonical.equals(words.folded(w)) && words.length(w) > 2
          || java.util.Set.of("st", "rd", "ave", "av", "dr", "ln", "blvd", "ct")
              .contains(words.folded(w))) {
        return true;
      }
    }
    return false;
  }

  /** Street segment with what follows it, so that the town goes with it. */
  private static void addJoinedSegments(Sequences sequences, String address) {
    String[] segments = address.split("[,;\\n]+");
    StringBuilder tail = new StringBuilder();
    for (int i = segments.length - 1; i > 0; i--) {
      tail.insert(0, " " + segments[i]);
      if (tail.chars().anyMatch(Character::isDigit)) {
        sequences.add(tail.toString(), Kind.ADDRESS, "known/address", false, false);
      }
    }
  }
}
