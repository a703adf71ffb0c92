package dev.sotto.text.mask;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which forms of names belong to one person. Relates a form only where exactly one person fits: two
 * who share a name part stay two, and what could be either becomes a person of its own.
 */
final class People {
  /** More people than this under one word say no more than two do. */
  private static final int MOST_NAMESAKES = 16;

  /** Slips of the pen in single names are looked for among this many people. */
  private static final int MOST_COMPARED = 64;

  private final Map<String, Individual> byName = new HashMap<>();
  private final Map<String, Set<Individual>> byWord = new HashMap<>();
  private final Map<Individual, PersonName> compared = new LinkedHashMap<>();
  private final Set<Individual> subjects = new LinkedHashSet<>();

  /** The person that {@code name} is a further form of, or null. */
  @Nullable Individual find(PersonName name, boolean subject) {
    Individual same = name.single() ? null : byName.get(name.key());
    if (same != null) {
      return same;
    }
    Set<Individual> fitting = name.single() ? bySingle(name) : byFull(name);
    if (fitting.isEmpty() && subject && subjects.size() == 1) {
      return subjects.iterator().next();
    }
    return fitting.size() == 1 ? fitting.iterator().next() : null;
  }

  /** Notes that {@code person} has a form {@code name}. */
  void add(Individual person, PersonName name, boolean subject) {
    if (subject) {
      subjects.add(person);
    }
    if (person.name() == null && !name.single()) {
      person.call(name);
      byName.putIfAbsent(name.key(), person);
      index(name.foldedGiven(), person);
      index(name.foldedFamily(), person);
      compare(person, name);
    } else if (person.name() == null && name.single()) {
      index(name.foldedFamily(), person);
      compare(person, name);
    }
  }

  private void compare(Individual person, PersonName name) {
    if (compared.size() < MOST_COMPARED || compared.containsKey(person)) {
      compared.put(person, name);
    }
  }

  private void index(String word, Individual person) {
    Set<Individual> namesakes = byWord.computeIfAbsent(word, w -> new LinkedHashSet<>());
    if (namesakes.size() < MOST_NAMESAKES) {
      namesakes.add(person);
    }
  }

  private Set<Individual> bySingle(PersonName name) {
    String word = name.foldedFamily();
    Set<Individual> namesakes = byWord.getOrDefault(word, Set.of());
    if (!namesakes.isEmpty()) {
      return namesakes;
    }
    Set<Individual> fitting = new LinkedHashSet<>();
    compared.forEach(
        (person, known) -> {
          String given = known.foldedGiven();
          String family = known.foldedFamily();
          if ((Typo.inside(word, given) && Typo.noOtherLetter(word, given))
              || (Typo.behindFirst(word, family) && Typo.noOtherLetter(word, family))) {
            fitting.add(person);
          }
        });
    return fitting;
  }

  private Set<Individual> byFull(PersonName name) {
    Set<Individual> namesakes = new LinkedHashSet<>();
    namesakes.addAll(byWord.getOrDefault(name.foldedFamily(), Set.of()));
    namesakes.addAll(byWord.getOrDefault(name.foldedGiven(), Set.of()));
    if (namesakes.size() >= MOST_NAMESAKES) {
      return Set.of();
    }
    Set<Individual> fitting = new LinkedHashSet<>();
    Set<Individual> singles = new LinkedHashSet<>();
    for (Individual person : namesakes) {
      PersonName known = person.name();
      if (known == null) {
        singles.add(person);
      } else if (name.formOf(known)) {
        fitting.add(person);
      }
    }
    return fitting.isEmpty() ? singles : fitting;
  }
}
