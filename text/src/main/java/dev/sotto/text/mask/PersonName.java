package dev.sotto.text.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A form of a person's name, taken apart. Clear personal data: {@code toString} shows counts only.
 *
 * @param given the given name as written; empty where there is but a single name
 * @param family the family name as written, with its particles; the single name where there is one
 * @param words all of its words, folded, in alphabetical order
 */
record PersonName(String given, String family, List<String> words) {
  /** Longer ones are no names: they are related to nothing. */
  static final int LONGEST = 100;

  PersonName {
    words = List.copyOf(words);
  }

  /** Takes {@code value} apart. */
  static PersonName of(String value) {
    int comma = value.indexOf(',');
    if (comma > 0 && comma < value.length() - 1) {
      return of(tokens(value.substring(comma + 1) + " " + value.substring(0, comma)));
    }
    return of(tokens(value));
  }

  private static PersonName of(List<String> tokens) {
    List<String> words = new ArrayList<>();
    for (String token : tokens) {
      words.add(Words.fold(token));
    }
    Collections.sort(words);
    int last = tokens.size() - 1;
    if (last < 1 || Words.particle(tokens.get(0))) {
      return new PersonName("", String.join(" ", tokens), words);
    }
    int family = last;
    while (family > 1 && Words.particle(tokens.get(family - 1))) {
      family--;
    }
    return new PersonName(tokens.get(0), String.join(" ", tokens.subList(family, last + 1)), words);
  }

  private static List<String> tokens(String value) {
    List<String> tokens = new ArrayList<>(Arrays.asList(value.strip().split("\\s+")));
    tokens.removeIf(t -> Words.fold(t).isEmpty());
    while (tokens.size() > 1 && Words.perhapsTitle(tokens.get(0))) {
      tokens.remove(0);
    }
    while (tokens.size() > 2 && Words.ending(tokens.get(tokens.size() - 1))) {
      tokens.remove(tokens.size() - 1);
    }
    return tokens;
  }

  boolean single() {
    return given.isEmpty();
  }

  String foldedGiven() {
    return Words.fold(given);
  }

  String foldedFamily() {
    return Words.fold(family);
  }

  String key() {
    return String.join(" ", words);
  }

  /** Whether both can be full forms of one name: an initial or a slip of the pen apart. */
  boolean formOf(PersonName other) {
    String mine = foldedGiven();
    String theirs = other.foldedGiven();
    if (foldedFamily().equals(other.foldedFamily())) {
      return mine.equals(theirs) || initial(mine, theirs) || Typo.inside(mine, theirs);
    }
    return mine.equals(theirs) && Typo.behindFirst(foldedFamily(), other.foldedFamily());
  }

  private static boolean initial(String a, String b) {
    return (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
  }

  @Override
  public String toString() {
    return "PersonName[" + words.size() + " words]";
  }
}
