package dev.sotto.text.surrogate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which given names are known, and the gender form of each. */
final class GivenNames {
  private static final Set<String> FEMALE;
  private static final Set<String> MALE;

  static {
    Map<String, List<String>> lists = NameList.read("given-names.txt");
    FEMALE = new HashSet<>(lists.getOrDefault("female", List.of()));
    MALE = new HashSet<>(lists.getOrDefault("male", List.of()));
  }

  /** Languages in which a name in -a is a woman's and one in -o a man's. */
  private static final Set<String> BY_ENDING = Set.of("es", "it", "pt");

  private GivenNames() {}

  /** Whether a folded word is a given name. */
  static boolean has(String folded) {
    return FEMALE.contains(folded) || MALE.contains(folded);
  }

  /** The gender form of a folded given name, by the lists, else by its ending. */
  static Gender gender(String folded, String language) {
    boolean female = FEMALE.contains(folded);
    boolean male = MALE.contains(folded);
    if (female != male) {
      return female ? Gender.FEMALE : Gender.MALE;
    }
    if (!female && folded.endsWith("a")) {
      return Gender.FEMALE;
    }
    if (!female && folded.endsWith("o") && BY_ENDING.contains(language)) {
      return Gender.MALE;
    }
    return Gender.EITHER;
  }
}
