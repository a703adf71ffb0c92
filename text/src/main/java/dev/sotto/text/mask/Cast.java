package dev.sotto.text.mask;

import dev.sotto.text.surrogate.Surrogates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Under which names the people of a conversation go: a word for each word of a person's name, no
 * word for two people. Clear personal data: {@code toString} shows counts only.
 */
final class Cast {
  private static final int MOST_TRIED = 40;
  private static final int SHORTEST_PART = 3;

  /** The words of one person's name, by the folded original; a number stands before initials. */
  private static final class Persona {
    final Map<String, String> words = new HashMap<>();
    String given = "";
    String family = "";
  }

  private final Surrogates surrogates;
  private final String language;
  private final Predicate<String> free;
  private final Predicate<String> unspoken;
  private final Map<Individual, Persona> personas = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** Words that an address was made of before its owner's name was seen, or that a person has. */
  private final Map<String, String> known = new HashMap<>();

  private final Map<String, Individual> owners = new HashMap<>();

  /**
   * @param free whether a word stands nowhere in the conversation
   * @param unspoken whether a word stands nowhere but in what was given out
   */
  Cast(Surrogates surrogates, String language, Predicate<String> free, Predicate<String> unspoken) {
    this.surrogates = surrogates;
    this.language = language;
    this.free = free;
    this.unspoken = unspoken;
  }

  /** The word for a given name's word; empty if none is left. */
  String given(Individual person, String word) {
    Persona persona = persona(person);
    String other = word(persona, person, word, false);
    persona.given = persona.given.isEmpty() ? other : persona.given;
    return other;
  }

  /** The word for a family name's word; empty if none is left. */
  String family(Individual person, String word) {
    Persona persona = persona(person);
    String other = word(persona, person, word, true);
    persona.family = persona.family.isEmpty() ? other : persona.family;
    return other;
  }

  /** The word of a person's name that is known already; empty if none is. */
  String known(Individual person, String word) {
    return persona(person).words.getOrDefault(word, "");
  }

  /** The letter for an initial, the {@code nth} of a name's, from 0. */
  String initial(Individual person, String letter, int nth, boolean family) {
    Persona persona = persona(person);
    String has = family ? persona.family : nth == 0 ? persona.given : "";
    String word =
        has.isEmpty() ? word(persona, person, initialKey(letter, nth, family), family) : has;
    if (family && persona.family.isEmpty()) {
      persona.family = word;
    } else if (!family && nth == 0 && persona.given.isEmpty()) {
      persona.given = word;
    }
    return word.isEmpty() ? "" : word.substring(0, 1);
  }

  private static String initialKey(String letter, int nth, boolean family) {
    return (family ? "f" : nth) + " " + letter;
  }

  /** What the person is called, given name first; parts that have no surrogate yet are empty. */
  List<String> called(Individual person) {
    Persona persona = persona(person);
    return List.of(persona.given, persona.family);
  }

  /** The word, in lower case, for a part of an address. */
  String part(String part, boolean family) {
    String word = Words.fold(part);
    String has = known.getOrDefault(word, "");
    if (!has.isEmpty()) {
      return has.toLowerCase(Locale.ROOT);
    }
    for (int i = SHORTEST_PART; i <= word.length() - SHORTEST_PART; i++) {
      String head = known.getOrDefault(word.substring(0, i), "");
      String tail = known.getOrDefault(word.substring(i), "");
      if (!head.isEmpty() && !tail.isEmpty()) {
        return (head + tail).toLowerCase(Locale.ROOT);
      }
    }
    String tail = word.length() > SHORTEST_PART ? known.getOrDefault(word.substring(1), "") : "";
    if (!tail.isEmpty()) {
      return (givenOf(word.substring(1), tail).substring(0, 1) + tail).toLowerCase(Locale.ROOT);
    }
    String drawn = draw(word, family && !Surrogates.isGiven(word));
    known.put(word, drawn);
    return drawn.toLowerCase(Locale.ROOT);
  }

  /** The given name of whoever bears the word; {@code other} if nobody does. */
  private String givenOf(String word, String other) {
    Individual owner = owners.get(word);
    String given = owner == null ? "" : persona(owner).given;
    return given.isEmpty() ? other : given;
  }

  private Persona persona(Individual person) {
    return personas.computeIfAbsent(person, p -> new Persona());
  }

  private String word(Persona persona, Individual person, String word, boolean family) {
    String has = persona.words.getOrDefault(word, "");
    if (!has.isEmpty()) {
      return has;
    }
    String initial = persona.words.getOrDefault(initialKey(word.substring(0, 1), 0, family), "");
    if (word.indexOf(' ') < 0 && !initial.isEmpty() && unspoken.test(initial)) {
      persona.words.put(word, initial);
      return initial;
    }
    boolean others = owners.containsKey(word) && !person.equals(owners.get(word));
    String loose = others ? "" : known.getOrDefault(word, "");
    boolean inherits =
        !loose.isEmpty() && unspoken.test(loose) && !persona.words.containsValue(loose);
    String drawn = inherits ? loose : draw(word, family);
    if (!drawn.isEmpty()) {
      persona.words.put(word, drawn);
      owners.putIfAbsent(word, person);
      known.putIfAbsent(word, drawn);
    }
    return drawn;
  }

  private String draw(String word, boolean family) {
    for (int attempt = 0; attempt < MOST_TRIED; attempt++) {
      String drawn =
          family
              ? surrogates.family(word, language, attempt)
              : surrogates.given(word, language, attempt);
      if (!taken.contains(drawn) && free.test(drawn)) {
        taken.add(drawn);
        return drawn;
      }
    }
    return "";
  }

  /** The words of a name, with what stands between them: words first, signs in turn. */
  static List<String> split(String name) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < name.length()) {
      int end = at;
      boolean word = inWord(name, at);
      while (end < name.length() && inWord(name, end) == word) {
        end++;
      }
      parts.add(name.substring(at, end));
      at = end;
    }
    return parts;
  }

  /** A letter, or an apostrophe that belongs to the name: O'Brien, not Anna's. */
  private static boolean inWord(String name, int at) {
    char c = name.charAt(at);
    if (c != '\'' && c != '\u2019') {
      return FormTree.word(c);
    }
    return at > 0
        && at + 2 < name.length()
        && FormTree.word(name.charAt(at - 1))
        && FormTree.word(name.charAt(at + 1))
        && FormTree.word(name.charAt(at + 2));
  }

  @Override
  public String toString() {
    return "Cast[" + personas.size() + " people]";
  }
}
