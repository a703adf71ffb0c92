package dev.sotto.server.registry;

/** What pseudonyms a use sends look like. */
public enum PseudonymStyle {
  /** {@code <PERSON_1>}: nothing can be taken for a real value. */
  TAGS,
  /** Other values of the same kind: the model writes as to a person. */
  SURROGATES
}
