package dev.sotto.server.registry;

/** The columns of a law's table of verdicts: what is on file of a person for a purpose. */
public enum Situation {
  NOTHING_ON_FILE,
  CONSENT_ON_FILE,
  WITHDRAWN,
  OBJECTION,
  OBJECTION_TO_MARKETING,
  RESTRICTION
}
