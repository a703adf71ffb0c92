package dev.sotto.text.surrogate;

/**
 * The form that a given name puts its bearer in, grammar included; nothing is said of the person.
 */
enum Gender {
  FEMALE,
  MALE,
  /** Borne by both, or not known. */
  EITHER
}
