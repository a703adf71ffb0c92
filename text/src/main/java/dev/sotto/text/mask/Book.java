package dev.sotto.text.mask;

import dev.sotto.text.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tags given out in one conversation: a tag for each value, numbers by first appearance, tags
 * of one number for the forms of one person or thing. Clear personal data: {@code toString} shows
 * counts only.
 */
final class Book {
  /** How a value stands in its text; a JSON number must come back as one. */
  enum Role {
    PROSE,
    JSON_STRING,
    JSON_NUMBER
  }

  private static final class Entry {
    final Individual individual;
    final Tag tag;
    final String value;
    Role role;

    Entry(Individual individual, Tag tag, String value, Role role) {
      this.individual = individual;
      this.tag = tag;
      this.value = value;
      this.role = role;
    }

    /** Whether it serves the role too; a role once taken stays. */
    boolean takes(Role wanted) {
      if (wanted == Role.PROSE || wanted == role) {
        return true;
      }
      if (role != Role.PROSE) {
        return false;
      }
      role = wanted;
      return true;
    }
  }

  private final Map<String, Entry> byValue = new HashMap<>();
  private final Map<String, Entry> byOtherRole = new HashMap<>();
  private final Map<String, Entry> byLiteral = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> literals = new HashSet<>();
  private final Map<String, Individual> persons = new HashMap<>();
  private final People people = new People();
  private final Things things = new Things();
  private final @Nullable StandIns standIns;

  Book() {
    this(null);
  }

  /**
   * @param standIns gives out surrogates; tags serve where it has none, and everywhere if it is
   *     null
   */
  Book(@Nullable StandIns standIns) {
    this.standIns = standIns;
  }

  /** What stands for {@code value} in running text: a surrogate where there is one. */
  String written(Kind kind, String value, Role role, boolean subject) {
    Optional<String> surrogate =
        standIns == null || role == Role.JSON_NUMBER
            ? Optional.empty()
            : surrogate(standIns, kind, value, subject);
    return surrogate.orElseGet(() -> tag(kind, value, role, subject).written());
  }

  private Optional<String> surrogate(StandIns from, Kind kind, String value, boolean subject) {
    if (kind != Kind.PERSON) {
      return from.thing(kind, Things.common(kind, value), value);
    }
    if (value.length() > PersonName.LONGEST || PersonName.of(value).words().isEmpty()) {
      return Optional.empty();
    }
    Individual person = persons.computeIfAbsent(value, v -> person(v, subject));
    Optional<String> name = from.name(person, value);
    PersonName full = person.name();
    if (name.isPresent() && full != null) {
      from.addConcluded(person, full);
    }
    return name;
  }

  /** Notes a text before it is masked: no surrogate is taken from it. */
  void see(String text) {
    if (standIns != null) {
      standIns.seeClear(text);
    }
  }

  /** Notes a text as it went out. */
  void seeShown(CharSequence text) {
    if (standIns != null) {
      standIns.seeShown(text);
    }
  }

  /** Whether surrogates are given out. */
  boolean surrogates() {
    return standIns != null;
  }

  /** Whether what stands there is nothing but surrogates that were given out. */
  boolean gaveOut(String text, int from, int to) {
    if (standIns == null) {
      return false;
    }
    TagGrammar forms = grammar().over(text, from, to);
    int at = from;
    boolean any = false;
    while (forms.next()) {
      if (forms.restored() == null || wordBetween(text, at, forms.start())) {
        return false;
      }
      any = true;
      at = forms.position();
    }
    return any && !wordBetween(text, at, to);
  }

  private static boolean wordBetween(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (FormTree.word(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Reads all that restoring reads in a conversation's texts: tags of every kind, surrogates. */
  TagGrammar grammar() {
    return standIns == null
        ? new TagGrammar(Tags.EVERY)
        : new TagGrammar(Tags.EVERY, standIns.forms());
  }

  /** The tag of {@code value}: that which it has, else a new one. */
  Tag tag(Kind kind, String value, Role role, boolean subject) {
    Entry entry = byValue.get(value);
    if (entry == null) {
      Individual individual = individual(kind, value, subject);
      entry = enter(individual, individual.tag(value), value, role);
      byValue.put(value, entry);
      return entry.tag;
    }
    return entry.takes(role) ? entry.tag : otherRole(entry, value, role);
  }

  private Tag otherRole(Entry first, String value, Role role) {
    Entry entry = byOtherRole.get(value);
    if (entry == null) {
      entry = enter(first.individual, first.individual.another(), value, role);
      byOtherRole.put(value, entry);
    }
    return entry.tag;
  }

  /** The tag of a text that was itself written like a pseudonym. */
  Tag literal(String form) {
    Entry entry = byLiteral.get(form);
    if (entry == null) {
      Individual literal = new Individual(Tag.LITERAL, next(Tag.LITERAL));
      entry = enter(literal, literal.tag(form), form, Role.PROSE);
      byLiteral.put(form, entry);
    }
    return entry.tag;
  }

  /** Nothing is given out from now on that restoring would read in {@code text}. */
  void reserve(String text) {
    see(text);
    TagGrammar forms = new TagGrammar(Tags.EVERY).over(text, 0, text.length());
    while (forms.next()) {
      String form = text.substring(forms.start(), forms.position());
      if (entries.containsKey(forms.id()) && form.equals("<" + forms.id() + ">")) {
        throw new IllegalStateException("a text that holds a pseudonym cannot go out unmasked");
      }
      taken.add(Tags.numbered(forms.id()));
      literals.add(form);
    }
  }

  /**
   * What restores. A person's given and family name count even where only the full name was seen: a
   * model that knows {@code <PERSON_1_GIVEN>} concludes {@code <PERSON_2_GIVEN>}.
   */
  Pseudonyms pseudonyms() {
    Map<String, Original> byId = new HashMap<>();
    for (Entry entry : entries.values()) {
      byId.put(entry.tag.id(), new Original(entry.value, entry.role == Role.JSON_NUMBER));
    }
    for (Entry entry : entries.values()) {
      entry.individual.unseen(byId);
    }
    FormTree surrogates = standIns == null ? new FormTree() : standIns.forms().copy();
    return new Pseudonyms(byId, literals, surrogates);
  }

  private Entry enter(Individual individual, Tag tag, String value, Role role) {
    Entry entry = new Entry(individual, tag, value, role);
    entries.put(tag.id(), entry);
    return entry;
  }

  private Individual individual(Kind kind, String value, boolean subject) {
    return kind == Kind.PERSON && value.length() <= PersonName.LONGEST
        ? person(value, subject)
        : thing(kind, value);
  }

  private Individual person(String value, boolean subject) {
    PersonName name = PersonName.of(value);
    if (name.words().isEmpty()) {
      return fresh(Kind.PERSON);
    }
    @Nullable Individual known = people.find(name, subject);
    Individual person = known == null ? fresh(Kind.PERSON) : known;
    people.add(person, name, subject);
    return person;
  }

  private Individual thing(Kind kind, String value) {
    @Nullable Individual known = things.find(kind, value);
    if (known != null) {
      return known;
    }
    Individual thing = fresh(kind);
    things.add(thing, kind, value);
    return thing;
  }

  private Individual fresh(Kind kind) {
    return new Individual(kind.name(), next(kind.name()));
  }

  private int next(String name) {
    int number = numbers.getOrDefault(name, 0) + 1;
    while (taken.contains(name + "_" + number)) {
      number++;
    }
    if (Integer.toString(number).length() > Tags.MOST_DIGITS) {
      throw new IllegalStateException("a conversation has at most 999999999 values of a kind");
    }
    numbers.put(name, number);
    return number;
  }

  @Override
  public String toString() {
    return "Book[" + entries.size() + " tags]";
  }
}
