package dev.sotto.text.mask;

import dev.sotto.text.surrogate.Surrogates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes one form of a person's name in surrogates, word by word: as many words, in the same case,
 * initials for initials, particles and titles as they are.
 */
final class NameWriting {
  /** A word as it is given out, and the original word that it stands for. */
  record Pair(String written, String value) {
    @Override
    public String toString() {
      return "Pair[]";
    }
  }

  private final Cast cast;
  private final Individual person;
  private final StringBuilder out = new StringBuilder();
  private final List<Pair> pairs = new ArrayList<>();
  private boolean whole;
  private boolean failed;
  private boolean given;
  private int initials;

  NameWriting(Cast cast, Individual person) {
    this.cast = cast;
    this.person = person;
  }

  /** Writes {@code value}; false if it has no surrogate. */
  boolean write(String value) {
    PersonName name = PersonName.of(value);
    Set<String> family = new HashSet<>();
    for (String part : Cast.split(name.family())) {
      family.add(Words.fold(part));
    }
    List<String> parts = Cast.split(value);
    boolean only = parts.stream().noneMatch(p -> replaced(p));
    for (String part : parts) {
      if (!FormTree.word(part.charAt(0)) || (!only && !replaced(part))) {
        out.append(part);
      } else {
        add(part, name, family);
      }
    }
    return !failed && (whole || !pairs.isEmpty());
  }

  private static boolean replaced(String part) {
    return FormTree.word(part.charAt(0))
        && (part.length() == 1
            || !(Words.particle(part) || Words.perhapsTitle(part) || Words.ending(part)));
  }

  private void add(String part, PersonName name, Set<String> family) {
    String folded = Words.fold(part);
    boolean latin = folded.chars().allMatch(c -> c >= 'a' && c <= 'z');
    if (folded.isEmpty() || !latin) {
      failed = true;
      return;
    }
    if (part.length() == 1) {
      boolean last = given && family.contains(folded);
      out.append(cased(part, cast.initial(person, folded, last ? 0 : initials++, last)));
      failed |= cast.called(person).get(last ? 1 : 0).isEmpty();
      whole = true;
      return;
    }
    boolean inFamily = family.contains(folded) && (!name.single() || !Surrogates.isGiven(folded));
    word(part, folded, inFamily);
    given |= !inFamily;
  }

  private void word(String part, String folded, boolean family) {
    String stem = folded.substring(0, folded.length() - 1);
    String ofStem = folded.endsWith("s") ? cast.known(person, stem) : "";
    boolean genitive = !ofStem.isEmpty() && cast.known(person, folded).isEmpty();
    String word = genitive ? ofStem : other(folded, family);
    if (word.isEmpty()) {
      failed = true;
      return;
    }
    String value = genitive ? part.substring(0, part.length() - 1) : part;
    String written = cased(value, word);
    pairs.add(new Pair(written, value));
    out.append(written).append(genitive ? part.substring(part.length() - 1) : "");
  }

  private String other(String folded, boolean family) {
    String known = cast.known(person, folded);
    if (!known.isEmpty()) {
      return known;
    }
    return family ? cast.family(person, folded) : cast.given(person, folded);
  }

  private static String cased(String like, String word) {
    if (like.equals(like.toLowerCase(Locale.ROOT))) {
      return word.toLowerCase(Locale.ROOT);
    }
    boolean upper = like.length() > 1 && like.equals(like.toUpperCase(Locale.ROOT));
    return upper ? word.toUpperCase(Locale.ROOT) : word;
  }

  String written() {
    return out.toString();
  }

  List<Pair> pairs() {
    return pairs;
  }

  /** Whether the form counts as a whole too: initials alone tell nothing. */
  boolean whole() {
    return whole;
  }

  @Override
  public String toString() {
    return "NameWriting[" + pairs.size() + " words]";
  }
}
