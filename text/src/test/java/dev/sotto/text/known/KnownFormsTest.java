package dev.sotto.text.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Detector;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every form of every identifier of invented people is found, in sentences of their languages. */
class KnownFormsTest {
  private static final Detector KNOWN = Detector.of(List.of(new KnownFinder()));
  static final List<Person> PEOPLE = Person.ALL;

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void find_namesInAllForms(Person person) {
    assertThat(misses(person, person.forms().names())).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void find_namesWithTypos(Person person) {
    assertThat(misses(person, person.forms().typos())).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void find_namesWithinHandlesAndCodes(Person person) {
    assertThat(misses(person, person.forms().glued())).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void find_mailAddresses(Person person) {
    assertThat(misses(person, person.forms().mails())).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void find_phones(Person person) {
    assertThat(misses(person, person.forms().phones())).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void find_numbers(Person person) {
    assertThat(misses(person, person.forms().numbers())).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void find_datesOfBirth(Person person) {
    assertThat(misses(person, person.forms().births())).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void find_addresses(Person person) {
    assertThat(misses(person, person.forms().addresses())).isEmpty();
  }

  /** The forms of which a letter or digit stays open, with what was found of them. */
  private static List<String> misses(Person person, List<String> forms) {
    KnownIdentifiers known = KnownIdentifiers.of(person.known());
    List<String> misses = new ArrayList<>();
    for (String carrier : person.carriers()) {
      for (String form : forms) {
        int start = carrier.indexOf("%s");
        String text = carrier.replace("%s", form);
        List<Finding> found = KNOWN.find(text, new Hints(person.language(), known));
        if (!covers(text, found, start, start + form.length())) {
          misses.add(form + " (" + found.size() + ")");
        }
      }
    }
    return misses;
  }

  private static boolean covers(String text, List<Finding> found, int start, int end) {
    for (int i = start; i < end; i++) {
      int at = i;
      boolean open = Character.isLetterOrDigit(text.charAt(i)) && !isMark(text, i);
      if (open && found.stream().noneMatch(f -> f.start() <= at && at < f.end())) {
        return false;
      }
    }
    return true;
  }

  /** The s of a genitive, and what stands before an address, are no one's. */
  private static boolean isMark(String text, int at) {
    boolean s = text.charAt(at) == 's' && !Character.isLetterOrDigit(text.charAt(at + 1));
    int word = at;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    return s || text.startsWith("mailto", word);
  }
}
