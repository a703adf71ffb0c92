package dev.sotto.text.mask;

/**
 * A pseudonym: the one place that says how a pseudonym is written. What is read back as one, {@link
 * TagGrammar} says.
 *
 * @param name a {@link dev.sotto.text.Kind}'s name, or {@link #LITERAL}
 * @param number from 1, one for each person or thing
 * @param variant empty for the first form; {@code GIVEN}, {@code FAMILY} or a number from 2 for
 *     another form of the same person or thing
 */
record Tag(String name, int number, String variant) {
  /** Stands for a text that was itself written like a pseudonym. */
  static final String LITERAL = "LITERAL";

  static final String GIVEN = "GIVEN";
  static final String FAMILY = "FAMILY";

  /** What identifies it: {@code PERSON_1_GIVEN}. */
  String id() {
    return variant.isEmpty() ? name + "_" + number : name + "_" + number + "_" + variant;
  }

  /** As it stands in a masked text. */
  String written() {
    return "<" + id() + ">";
  }
}
